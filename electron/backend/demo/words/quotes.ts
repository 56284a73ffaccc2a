/* What people said when they were asked. Each is used once. */

export const YOUNG_PEOPLE_SAID: readonly (readonly [rating: number, quote: string])[] = [
  [5, 'He remembers things. I said once that I hate coleslaw.'], [5, 'She is a bit late and then she is properly there.'], [5, 'It is the only time nobody writes on a clipboard.'], [5, 'We have got a joke that is not funny to anyone else.'],
  [5, 'I get to choose. Even when I choose nothing.'], [5, 'She does not know my file, she knows me.'], [5, 'He lets me have the front seat.'], [5, 'I told her about the exam before I told anyone.'], [5, 'We went to the sea and I screamed at it.'],
  [5, 'He is not my dad and he does not try.'], [5, 'She came to my play and sat where I could see her.'], [5, 'When I moved she still came.'], [5, 'He is rubbish at bowling and he comes anyway.'], [5, 'I can be in a mood and it is fine.'],
  [5, 'She asked what I think about the war. Nobody asks kids that.'], [5, 'He showed me how to fold a map.'], [5, 'It is like an aunt you got to pick.'], [5, 'I do not have to be grateful.'], [5, 'She rang me when she said she would. Like exactly.'],
  [5, 'He gave me the window seat on the train.'], [5, 'We do not talk about feelings. We talk about dogs.'], [5, 'She cried at the film and I did not.'], [5, 'I know how to get a bus now.'], [5, 'He learned how to say my name right.'], [5, 'Good snacks.'],
  [5, 'She never says “when I was your age”.'], [5, 'It is nice having someone come for just you.'], [5, 'I think she likes it too, you can tell.'], [4, 'Good. More often would be better.'], [4, 'He talks quite a lot but he is nice.'],
  [4, 'I like it when we go out, not so much when we stay in.'], [4, 'It is all right. It was a bit weird at first.'], [4, 'I would like to go further away sometimes.'], [4, 'She walks very fast.'], [3, 'It is okay. I would like someone who likes games.'],
  [3, 'Sometimes it gets cancelled and I had looked forward to it.'], [4, 'Nice. Can we do Sundays?'], [5, 'He fixed my bag strap without saying anything.'], [5, 'She is the same every time.'], [5, 'I chose a restaurant for the first time ever.'],
]

export const CARERS_SAID: readonly (readonly [rating: number, quote: string])[] = [
  [5, 'It gives her something that is not ours to organise.'], [5, 'He comes back hungry and talking.'], [4, 'Very good. A text when they are running late would help.'], [5, 'She gets to be the only child for an afternoon.'], [5, 'We have had four social workers in that time and one visitor.'],
  [5, 'He asked for an ironed shirt. For bowling.'], [4, 'Settled quickly. The first month was slow.'], [5, 'I know more about newts than I ever wished.'],
]

export const SOCIAL_WORKERS_SAID: readonly (readonly [rating: number, quote: string])[] = [
  [5, 'The one adult he lists without being prompted.'], [5, 'Visitor passed on a worry the same afternoon, exactly as agreed.'], [4, 'Steady. I would value a note before reviews.'], [5, 'School asked who the person in all the drawings was.'], [5, 'It held through a move of placement.'],
  [5, 'She speaks for herself in meetings now, and at some length.'], [4, 'Good match. Distance is a strain for the visitor.'], [5, 'He has someone to tell good news to.'],
]

export const VOLUNTEERS_SAID: readonly (readonly [rating: number, quote: string])[] = [
  [5, 'I thought that I would be giving something up. It was Saturdays, and I do not miss them.'], [5, 'I have been taught to skateboard, in theory.'], [4, 'Rewarding, and sometimes lonely. The group evenings help.'], [5, 'I am a better listener at work, I am told.'], [4, 'Training was good. More about teenagers, please.'],
  [5, 'He beat me at chess and shook my hand like a bank manager.'], [3, 'I never quite found out whether she liked it.'], [4, 'The claims form could be shorter.'],
]

/** Said when a match came to its end. */
export const AT_THE_END: readonly (readonly [rating: number, quote: string])[] = [
  [5, 'We went back to the first café. That was my idea.'], [4, 'I am sad but I knew when.'], [5, 'She gave me the map with all our places on.'], [4, 'I did not want it to stop, I wanted to move in with my nan, and you cannot have both.'], [5, 'Tell him he can put it on his CV.'],
  [3, 'I would have liked a bit longer.'], [5, 'I am all right now, give her to someone else.'], [5, 'He said bye properly. People do not usually.'], [4, 'It was good when it was on.'], [5, 'We buried a tin.'],
]
