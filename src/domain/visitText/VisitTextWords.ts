/**
 * The words of what leaves the page as plain text: `locales/<tag>/visitText.json`. Values in double braces are filled
 * in by `fillWords`.
 */
export interface VisitTextWords {
  readonly title: string;
  readonly day: string;
  readonly noDay: string;
  readonly me: string;
  readonly person: string;
  readonly at: string;
  readonly atFloor: string;
  readonly atUnknown: string;
  readonly originals: string;
  readonly originalsAtLeast: string;
  readonly copies: string;
  readonly copiesAtLeast: string;
  readonly countsUnknown: string;
  readonly countsPartly: string;
  readonly countsNowhere: string;
  readonly neededFor: string;
  readonly bringIfYouHave: string;
  readonly chooseOne: string;
  readonly noList: string;
  readonly ask: string;
  readonly comma: string;
  readonly brackets: string;
  readonly nothingFollows: string;
  readonly hours: string;
  readonly source: string;
  readonly eventTitle: string;
  readonly eventTitleAll: string;
  readonly alarmDay: string;
  readonly alarmWeek: string;
}
