import type { Contract } from '#contract/contract.ts'
import type { Procedure } from '#contract/procedure.ts'

/* What was asked, as the history of changes says it. The compiler keeps the table complete, so that a new command has its words. */

type CommandOf<Feature extends keyof Contract & string> = { [Verb in keyof Contract[Feature] & string]: Contract[Feature][Verb] extends Procedure<'command'> ? `${Feature}.${Verb}` : never }[keyof Contract[Feature] & string]
type Command = { [Feature in keyof Contract & string]: CommandOf<Feature> }[keyof Contract & string]

/** Every command in a coordinator's words. */
export const COMMAND_WORDS: Readonly<Record<Command, string>> = {
  'campaigns.save': 'Campaign saved', 'campaigns.remove': 'Campaign removed',
  'cohorts.save': 'Training cycle saved', 'cohorts.remove': 'Training cycle removed',
  'concerns.record': 'Concern recorded', 'concerns.tell': 'Somebody told of a concern', 'concerns.correct': 'Concern corrected', 'concerns.close': 'Concern closed', 'concerns.reopen': 'Concern opened again',
  'due.snooze': 'Put aside until a day', 'due.wake': 'Brought back to what needs doing',
  'history.undo': 'Taken back',
  'legalHolds.place': 'Records held', 'legalHolds.lift': 'Hold on records lifted',
  'letters.saveText': 'Letter changed', 'letters.saveSignature': 'Name under the letters', 'letters.restore': 'Letter given back its first words', 'letters.logSent': 'Letter logged as sent',
  'mappings.choose': 'What counts as what',
  'matches.record': 'Match that began elsewhere recorded', 'matches.correct': 'Match corrected', 'matches.recordFriendship': 'Friendship after the end recorded', 'matches.agreeRhythm': 'Rhythm agreed',
  'matches.pause': 'Match paused', 'matches.resume': 'Match goes on', 'matches.setObjective': 'Objective set', 'matches.correctObjective': 'Objective corrected', 'matches.reachObjective': 'Objective reached', 'matches.changeVisitor': 'Visitor changed',
  'matches.setTrial': 'Trial agreed', 'matches.endTrial': 'Trial ended', 'matches.recordOnFile': 'Recorded on the child’s file', 'matches.buy': 'Spot purchase recorded', 'matches.takeGrowingUpStep': 'Step towards eighteen taken',
  'matches.goOnAfterCare': 'Decision to go on after care recorded', 'matches.planEnding': 'Ending planned', 'matches.recordToldOfEnding': 'Young person told of the ending', 'matches.withdrawEnding': 'Planned ending withdrawn', 'matches.callOff': 'Planned match called off',
  'matches.end': 'Match ended', 'matches.rematch': 'Search for another visitor begun',
  'matching.begin': 'Pairing begun', 'matching.prepareProfiles': 'Profiles prepared', 'matching.askForRisk': 'Risk assessment asked for', 'matching.receiveRisk': 'Risk assessment received',
  'matching.askVolunteer': 'Volunteer asked', 'matching.recordVolunteerAnswer': 'Volunteer’s answer recorded', 'matching.askYoungPerson': 'Young person asked', 'matching.recordYoungPersonAnswer': 'Young person’s answer recorded',
  'matching.planIntroduction': 'Introduction planned', 'matching.stall': 'Pairing stalled', 'matching.goOn': 'Pairing goes on', 'matching.chase': 'Pairing chased', 'matching.stop': 'Pairing stopped',
  'outcomeTags.save': 'Outcome tag saved', 'outcomeTags.move': 'Outcome tag moved', 'outcomeTags.retire': 'Outcome tag taken off the list', 'outcomeTags.putBack': 'Outcome tag put back',
  'matching.start': 'Match started', 'matches.recordView': 'Young person’s view of their visitor recorded', 'matches.considerFurther': 'Nobody appointed after a match for now', 'matching.exclude': 'Two people kept apart', 'matching.tellDistance': 'Distance between two people written down', 'matching.include': 'Two people kept apart no longer',
  'recruitmentPath.addStage': 'Stage added to the recruitment path', 'recruitmentPath.describeStage': 'Stage of the recruitment path edited', 'recruitmentPath.moveStage': 'Stage of the recruitment path moved',
  'recruitmentPath.retireStage': 'Stage taken off the recruitment path', 'recruitmentPath.putBackStage': 'Stage put back on the recruitment path', 'recruitmentPath.saveModule': 'Training module saved',
  'recruitmentPath.moveModule': 'Training module moved', 'recruitmentPath.retireModule': 'Training module taken out', 'recruitmentPath.putBackModule': 'Training module put back',
  'recruitmentPath.savePolicy': 'Recruitment policy saved',
  'recruitment.recordStage': 'Stage recorded', 'recruitment.recordInterview': 'Interview recorded', 'recruitment.recordReference': 'Reference recorded', 'recruitment.recordDbs': 'DBS check recorded',
  'recruitment.decideDbs': 'DBS check decided', 'recruitment.recordUpdateServiceCheck': 'Update Service check recorded', 'recruitment.recordSubscription': 'Subscription to the Update Service recorded', 'recruitment.lookAtStatusResult': 'Update Service result looked at',
  'recruitment.recordIdentity': 'Identity check recorded', 'recruitment.recordOverseasStay': 'Stay abroad recorded', 'recruitment.removeOverseasStay': 'Stay abroad removed',
  'recruitment.recordAddress': 'Address recorded', 'recruitment.removeAddress': 'Address removed',
  'recruitment.declareIndependence': 'Independence declared', 'recruitment.recordTraining': 'Training recorded', 'recruitment.signAgreements': 'Agreements signed', 'recruitment.remind': 'Reminder recorded',
  'recruitment.correct': 'Record of recruitment corrected', 'recruitment.takeOff': 'Record of recruitment taken off',
  'recruitment.signOff': 'Stage signed off', 'recruitment.signOffBroughtIn': 'Stage from a workbook signed off', 'recruitment.signAgain': 'Stage signed off again', 'recruitment.waive': 'Stage waived',
  'recruitment.fail': 'Stage failed', 'recruitment.reopenStage': 'Stage opened again', 'recruitment.approve': 'Volunteer approved', 'recruitment.purge': 'Details of checks destroyed',
  'recruitment.purgeAll': 'Details of checks destroyed, all that were due',
  'referrals.receive': 'Referral received', 'referrals.correct': 'Referral corrected', 'referrals.recordView': 'Young person’s view recorded', 'referrals.decide': 'Referral decided',
  'referrals.keepDecision': 'Decision not to appoint considered again', 'referrals.close': 'Referral closed', 'referrals.reopen': 'Referral opened again', 'referrals.changeBlocker': 'What they wait for changed',
  'referrals.planStep': 'Next step planned', 'referrals.takeStep': 'Step written down',
  'service.save': 'Settings saved', 'service.saveScope': 'Whom the service is for saved', 'service.saveIntervals': 'Intervals saved', 'service.saveCapacity': 'Agreed matches saved', 'service.saveYear': 'Year saved',
  'service.removeYear': 'Year removed', 'service.saveRate': 'Mileage rate saved', 'service.removeRate': 'Mileage rate removed',
  'supervisions.record': 'Supervision recorded', 'supervisions.correct': 'Supervision corrected', 'supervisions.remove': 'Supervision taken out',
  'tasks.notePrinted': 'Printed',
  'visits.log': 'Visit logged', 'visits.correct': 'Visit corrected', 'visits.remove': 'Visit taken out',
  'volunteers.add': 'Volunteer added', 'volunteers.describe': 'Volunteer edited', 'volunteers.recordEqualities': 'Equalities answers recorded', 'volunteers.recordVehiclePapers': 'Vehicle papers recorded',
  'volunteers.agreeCommitment': 'Commitment agreed', 'volunteers.removeCommitment': 'Commitment removed', 'volunteers.takeStatus': 'Status recorded', 'volunteers.correctStatus': 'Status corrected',
  'volunteers.removeStatus': 'Status taken back', 'volunteers.logContact': 'Contact written down', 'volunteers.recordHelpedDay': 'Day with young people written down', 'volunteers.decideLevel': 'Level of the DBS check found right', 'volunteers.delete': 'Volunteer deleted', 'volunteers.merge': 'Two volunteers merged',
  'youngPeople.add': 'Young person added', 'youngPeople.correct': 'Young person edited', 'youngPeople.recordEqualities': 'Young person’s equalities answers recorded', 'youngPeople.move': 'Move recorded',
  'youngPeople.correctPlacement': 'Placement corrected', 'youngPeople.changeContact': 'Contact changed', 'youngPeople.correctContact': 'Contact corrected', 'youngPeople.endContact': 'Contact ended',
  'youngPeople.recordCare': 'Care status recorded', 'youngPeople.correctCare': 'Care status corrected', 'youngPeople.reviewReturn': 'Return home looked at again', 'youngPeople.recordWish': 'Wish recorded',
  'youngPeople.correctWish': 'Wish corrected', 'youngPeople.recordRiskAssessment': 'Risk assessment recorded', 'youngPeople.correctRiskAssessment': 'Risk assessment corrected',
  'youngPeople.recordExplained': 'What was explained recorded', 'youngPeople.recordCareReview': 'Care review recorded', 'youngPeople.correctCareReview': 'Care review corrected',
  'youngPeople.recordOffer': 'Offer of a visitor recorded', 'youngPeople.correctOffer': 'Offer of a visitor corrected',
}
