/* The councils of Wales and Scotland, the trusts and councils of Northern Ireland, and the three countries: whoever lives there is out of area whatever adjoins (domain.md R2.9). */

const WALES = 'wales;anglesey;isle of anglesey;blaenau gwent;bridgend;caerphilly;cardiff;carmarthenshire;ceredigion;conwy;denbighshire;flintshire;gwynedd;merthyr tydfil;monmouthshire;neath port talbot;newport;pembrokeshire;powys;rhondda cynon taf;swansea;torfaen;vale of glamorgan;wrexham'
const SCOTLAND = 'scotland;aberdeen;aberdeenshire;angus;argyll and bute;clackmannanshire;dumfries and galloway;dundee;east ayrshire;east dunbartonshire;east lothian;east renfrewshire;edinburgh;falkirk;fife;glasgow;highland;inverclyde;midlothian;moray;eilean siar;western isles;north ayrshire;north lanarkshire;orkney;orkney islands;perth and kinross;renfrewshire;scottish borders;shetland;shetland islands;south ayrshire;south lanarkshire;stirling;west dunbartonshire;west lothian'
const NORTHERN_IRELAND = 'northern ireland;antrim and newtownabbey;ards and north down;armagh banbridge and craigavon;belfast;causeway coast and glens;derry and strabane;fermanagh and omagh;lisburn and castlereagh;mid and east antrim;mid ulster;newry mourne and down'
const ELSEWHERE = 'jersey;guernsey;isle of man;ireland;republic of ireland'

const OUTSIDE: ReadonlySet<string> = new Set([WALES, SCOTLAND, NORTHERN_IRELAND, ELSEWHERE].join(';').split(';'))
const KIND = /\b(?:county|city|borough|district|council)\b/g

/** Whether a place that is named is in Wales, Scotland, Northern Ireland or abroad; a name that is not on the list is taken to be in England. */
export function isOutsideEngland(place: string): boolean {
  const name = place.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(KIND, ' ').replace(/\s+/g, ' ').trim().replace(/^(?:the )?of /, '').replace(/^the /, '')
  return OUTSIDE.has(name)
}
