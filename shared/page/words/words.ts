/** The site's own words around a story: no sentence of any story stands here. */
export interface Words {
  readonly skipToContent: string;
  readonly sections: string;
  readonly breadcrumb: string;
  readonly home: string;
  readonly latestNews: string;
  readonly noStories: string;
  readonly written: string;
  readonly published: string;
  readonly updated: string;
  readonly corrected: string;
  readonly correction: string;
  readonly corrections: string;
  /** Above a story of which a part is still to come. */
  readonly developing: string;
  readonly developingText: string;
  readonly archived: string;
  /** The time of expiry follows. */
  readonly archivedText: string;
  readonly footnotes: string;
  readonly table: string;
  readonly source: string;
  readonly share: string;
  readonly sendByMail: string;
  readonly permanentLink: string;
  readonly feed: string;
  readonly topic: string;
  readonly topics: string;
  readonly author: string;
  readonly archive: string;
  readonly moreLikeThis: string;
  readonly moreOfDay: string;
  readonly readingTime: string;
  readonly about: string;
  readonly shareOn: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly timeZone: string;
  readonly aboutStory: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly movedTitle: string;
  /** The address follows. */
  readonly movedText: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  readonly heldTitle: string;
  readonly heldText: string;
  readonly toFront: string;
  readonly correctionsIntro: string;
  readonly noCorrections: string;
  readonly withdrawal: string;
  readonly reinstatement: string;
  readonly storyWithdrawn: string;
  readonly storyReinstated: string;
  readonly storyNotShown: string;
  readonly byMonth: string;
  readonly ledgerData: string;
  readonly search: string;
  /** Names the box of the search. */
  readonly searchFor: string;
  readonly searchNeedsScript: string;
  readonly otherWays: string;
  readonly byDay: string;
  readonly searching: string;
  /** A colon and a number follow. */
  readonly storiesFound: string;
  readonly nothingFound: string;
  /** A date follows. */
  readonly searchedBackTo: string;
  readonly searchFurther: string;
  readonly searchFailed: string;
}
