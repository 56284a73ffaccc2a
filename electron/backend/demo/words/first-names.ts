/* First names as an English county has them. Groups follow the ethnicity's first words in the workbook. */

export interface Names {
  readonly female: readonly string[]
  readonly male: readonly string[]
  readonly last: readonly string[]
}

const OLDER_FEMALE = ['Susan', 'Christine', 'Janet', 'Hilary', 'Gillian', 'Maureen', 'Lynne', 'Barbara', 'Denise', 'Rosemary', 'Jacqueline', 'Wendy', 'Sheila', 'Beverley', 'Karen', 'Julie', 'Tracey', 'Deborah', 'Alison', 'Fiona', 'Joanne', 'Heather', 'Claire', 'Nicola', 'Rachel'] as const
const OLDER_MALE = ['Keith', 'Geoff', 'Barry', 'Malcolm', 'Trevor', 'Nigel', 'Clive', 'Roger', 'Ian', 'Stuart', 'Neil', 'Gareth', 'Adrian', 'Martyn', 'Douglas', 'Russell', 'Duncan'] as const
const YOUNGER_FEMALE = ['Hannah', 'Sophie', 'Laura', 'Bethany', 'Charlotte', 'Megan', 'Abigail', 'Georgia', 'Rebecca', 'Lauren', 'Holly', 'Alice', 'Eleanor', 'Imogen', 'Lucy', 'Katie', 'Rosie', 'Isobel'] as const
const YOUNGER_MALE = ['Adam', 'Jack', 'Ben', 'Matthew', 'Daniel', 'Lewis', 'Josh', 'Sam', 'Elliot', 'Ryan', 'Nathan', 'Ross'] as const

/** British names of those over and under forty. */
export const ADULT_NAMES = { older: { female: OLDER_FEMALE, male: OLDER_MALE }, younger: { female: YOUNGER_FEMALE, male: YOUNGER_MALE } } as const

const CHILD_FEMALE = [
  'Lily', 'Poppy', 'Evie', 'Skye', 'Ruby', 'Lexi', 'Summer', 'Daisy', 'Alisha', 'Keira', 'Paige', 'Amelia', 'Courtney', 'Tia', 'Scarlett', 'Bella', 'Connie', 'Darcey', 'Leah', 'Mia', 'Kayleigh', 'Libby', 'Molly', 'Shannon', 'Ava',
  'Demi', 'Faith', 'Gracie', 'Harper', 'Isla', 'Jasmine', 'Kacey', 'Lola', 'Millie', 'Nell', 'Orla', 'Robyn', 'Tilly',
] as const
const CHILD_MALE = [
  'Alfie', 'Archie', 'Bailey', 'Blake', 'Brandon', 'Cameron', 'Charlie', 'Cody', 'Connor', 'Corey', 'Dylan', 'Ethan', 'Finley', 'Freddie', 'George', 'Harley', 'Harvey', 'Jake', 'Jamie', 'Jay', 'Joel', 'Jordan', 'Kai', 'Kaden', 'Kyle',
  'Lennon', 'Liam', 'Logan', 'Louie', 'Luke', 'Max', 'Morgan', 'Oliver', 'Ollie', 'Owen', 'Riley', 'Robbie', 'Rory', 'Toby', 'Zac',
] as const

const LAST = [
  'Aldridge', 'Appleyard', 'Armitage', 'Bainbridge', 'Barraclough', 'Beckwith', 'Birkett', 'Blenkinsop', 'Bowes', 'Brearley', 'Calvert', 'Carling', 'Chadwick', 'Clegg', 'Copeland', 'Coverdale', 'Cragg', 'Crosby', 'Dalton', 'Dent',
  'Dinsdale', 'Duckworth', 'Eastwood', 'Emsley', 'Fawcett', 'Fenwick', 'Garside', 'Gledhill', 'Greaves', 'Hainsworth', 'Hardcastle', 'Harker', 'Hebden', 'Hepworth', 'Heslop', 'Hodgkiss', 'Holroyd', 'Hutchins', 'Iveson', 'Jessop',
  'Kershaw', 'Kirkbride', 'Lazenby', 'Lockwood', 'Longstaff', 'Lumley', 'Metcalf', 'Milburn', 'Mitcham', 'Moffat', 'Naylor', 'Nettleton', 'Oldroyd', 'Ormerod', 'Pallister', 'Peart', 'Pickersgill', 'Priestman', 'Proudlock', 'Raine',
  'Ramshaw', 'Redfearn', 'Rigby', 'Robson', 'Rowntree', 'Rudd', 'Scaife', 'Shuttleworth', 'Siddall', 'Skelton', 'Snaith', 'Stephenson', 'Sugden', 'Sutcliffe', 'Swales', 'Tasker', 'Teasdale', 'Thackray', 'Todd', 'Tunstall', 'Usher',
  'Varley', 'Waddington', 'Walton', 'Wardman', 'Weatherill', 'Whitaker', 'Wilkes', 'Winn', 'Woodhead', 'Wraith', 'Yardley',
] as const

/** Names of children and of adults born here. */
export const BRITISH: Names = { female: CHILD_FEMALE, male: CHILD_MALE, last: LAST }

/** Names by the background that the workbook calls so. */
export const NAMES_BY_BACKGROUND: Readonly<Record<string, Names>> = {
  white_other: { female: ['Agnieszka', 'Zofia', 'Ioana', 'Maja', 'Katarzyna', 'Elena'], male: ['Tomasz', 'Jakub', 'Andrei', 'Filip', 'Marek', 'Mihai'], last: ['Nowicki', 'Kaczmarek', 'Sobczak', 'Dumitru', 'Wieczorek', 'Ilie', 'Pawlak'] },
  white_irish: { female: ['Siobhan', 'Aoife', 'Roisin'], male: ['Cormac', 'Declan', 'Fergal'], last: ['Hanrahan', 'Dolan', 'Mulcahy', 'Geraghty'] },
  white_roma: { female: ['Simona', 'Lavinia'], male: ['Florin', 'Denis'], last: ['Stan', 'Lacatus', 'Horvat'] },
  asian_pakistani: { female: ['Saima', 'Nadia', 'Aaliyah', 'Rukhsana', 'Zara'], male: ['Bilal', 'Usman', 'Haroon', 'Zain'], last: ['Qureshi', 'Malik', 'Sheikh', 'Bhatti', 'Rafiq'] },
  asian_bangladeshi: { female: ['Nusrat', 'Tahmina', 'Sadia'], male: ['Rafi', 'Kamrul', 'Tanvir'], last: ['Hoque', 'Sultana', 'Miah', 'Uddin'] },
  asian_indian: { female: ['Anjali', 'Kavita', 'Simran', 'Deepa'], male: ['Arjun', 'Rohan', 'Gurpreet', 'Vikram'], last: ['Parmar', 'Gohil', 'Sandhu', 'Menon', 'Dhaliwal'] },
  asian_chinese: { female: ['Mei', 'Wing-Yan', 'Jia'], male: ['Ho-Yin', 'Wei', 'Jun'], last: ['Lau', 'Cheung', 'Leung', 'Zhou'] },
  black_african: { female: ['Abena', 'Ngozi', 'Chidera', 'Efua', 'Temi', 'Winta'], male: ['Kwame', 'Tobi', 'Emeka', 'Kofi', 'Filmon', 'Samson'], last: ['Mensah', 'Adebayo', 'Okeke', 'Boateng', 'Tekle', 'Asante', 'Eze'] },
  black_caribbean: { female: ['Shanice', 'Monique', 'Tamara'], male: ['Delroy', 'Andre', 'Tyrone', 'Marlon'], last: ['Bryan', 'Henriques', 'Gayle', 'Pinnock', 'Facey'] },
  mixed_white_black_caribbean: { female: ['Kiara', 'Tiana', 'Jada', 'Renee'], male: ['Tyrese', 'Marcus', 'Jaydon', 'Dante'], last: ['Walton', 'Grant', 'Dixon', 'Palmer', 'Beckwith'] },
  mixed_white_asian: { female: ['Leila', 'Maya', 'Sara'], male: ['Adil', 'Kiran', 'Reuben'], last: ['Hussain', 'Sharpe', 'Chadwick', 'Lal'] },
  mixed_white_black_african: { female: ['Naomi', 'Zoë'], male: ['Elijah', 'Caleb'], last: ['Osei', 'Fletcher', 'Banda'] },
  other_arab: { female: ['Rania', 'Huda', 'Yasmin'], male: ['Omar', 'Karim', 'Yusuf', 'Hassan'], last: ['Haddad', 'Al-Najjar', 'Saleh', 'Darwish'] },
}
