/** When a reason can be true: in a season, of somebody still at school or in a home, of a visitor with a car. */
export type CalledOffWhen = 'winter' | 'cold half' | 'at school' | 'home' | 'car'

type Reason = readonly [note: string, when?: CalledOffWhen]

/** Why a visit did not happen, by how it was called off. */
export const CALLED_OFF: Readonly<Record<'cancelled_by_child' | 'cancelled_by_visitor' | 'no_show', readonly Reason[]>> = {
  cancelled_by_child: [
    ['Contact was moved to the same day. Rebooked.', 'at school'], ['{yp} was invited to a birthday party and asked me very politely. Of course.', 'at school'], ['Sick bug in the house.'], ['Wanted to stay in. Sent a message to say so, which is new and welcome.'],
    ['School trip came up.', 'at school'], ['Revision. We will do something after the last paper.', 'at school'], ['{yp} had a bad week and wanted nobody. Left a card at the door.'], ['Tooth out that morning.'], ['A friend was staying over. Postponed, with no hard feelings.', 'at school'],
    ['{yp} rang at eight: temperature, sofa, cartoons.', 'at school'], ['Asked for a quiet weekend after a loud week.'], ['Double booked with the dentist, who won.'], ['Wanted to sleep. Fair enough, at that age I did little else.'],
  ],
  cancelled_by_visitor: [
    ['My car failed its test. Told {yp} myself, by phone.', 'car'], ['Flu. Rebooked for the week after.', 'cold half'], ['Called in to work; gave two days’ notice and am sorry.'], ['Roads iced over on the tops.', 'winter'], ['Trains off because of the flooding.', 'cold half'],
    ['My mother was taken into hospital. Coordinator knows.'], ['Storm warning for the whole county. We agreed on next Saturday.', 'cold half'], ['Lost my voice, which {yp} finds very funny.'], ['Put my back out lifting nothing at all. {yp} sent a get well card.'],
    ['Burst pipe at home. {yp} wanted pictures.', 'winter'], ['Wedding in the family, told {yp} a month ago.'], ['Shift changed at short notice. Second time this quarter; have spoken to my manager.'], ['Snow. {yp} measured it for me: eleven centimetres on the bin.', 'winter'],
  ],
  no_show: [
    ['Waited forty minutes at the station. Carer had the wrong day, nobody’s fault.', 'at school'], ['Nobody in. {yp} had been moved to respite, and I had not been told. Coordinator has taken it up.', 'at school'],
    ['{yp} did not come down. I left the new comic with staff and said that I would be back.', 'home'], ['Taxi booked by the home did not arrive.', 'home'], ['Not at the meeting place. A message came in the evening: forgot, sorry, next week?'],
    ['We waited for each other at two different bus stops. Both right, according to the message.'], ['Phone off. Told the coordinator; all was well, the battery was flat.'],
  ],
}
