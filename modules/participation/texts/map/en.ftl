participation-map-title = Who thinks alike, and what unites us
participation-map-asked = Do you agree?
participation-map-voted = You have answered { $voted } of { $of } statements.
participation-map-no-statements = There are no statements yet.
participation-map-all-voted = You have answered all statements there are. More may come: look in again.
participation-map-agree = Agree
participation-map-disagree = Disagree
participation-map-pass = Pass
participation-map-see = See what others think
participation-map-vote = Answer statements
participation-map-statements = All statements
participation-map-statement = Statement
participation-map-statement-hint = One thought with which others can agree or not. Up to 140 letters.
participation-map-write = Write a statement
participation-map-waits = Thank you. Somebody looks at it before others see it.
participation-map-stated = Your statement is there for everybody to answer.
participation-map-moderate = Look at statements
participation-map-numbers = { $people ->
    [one] 1 person has answered
   *[other] { $people } people have answered
 }. { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
 }.
participation-map-uniting = What most agree on
participation-map-none-uniting = Nothing yet that most are of one mind about.
participation-map-bridges = What unites the groups
participation-map-bridges-text = In every group people tend to this side, though they differ elsewhere.
participation-map-groups = Groups of people who answer alike
participation-map-no-groups = There are too few answers yet to tell groups apart. It takes people who have answered at least seven statements.
participation-map-picture = A map of all who have answered: whoever stands close together answers alike. The list below says what each group thinks.
participation-map-you = The ring is you.
participation-map-group = Group { $letter }
participation-map-people = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
participation-map-they-agree = Agree
participation-map-they-disagree = Disagree
participation-map-they-pass = Pass
participation-map-votes = How people have answered
participation-map-files = All of it in the form in which Pol.is exports a conversation, without anybody’s name, to be computed again:
participation-map-rejected = Taken out
participation-map-because = Because:
participation-map-why = If you take it out: why?
participation-map-accept = Let people answer it
participation-map-reject = Take it out
participation-map-state-waiting = To be looked at
participation-map-state-accepted = Being answered
participation-map-state-rejected = Taken out before
participation-map-none-here = None.
participation-map-seed = Begin with statements of your own
participation-map-seed-add = Add the statement
participation-map-look = When do you look at what people state?
participation-map-look-before = Before others see it
participation-map-look-after = After: others see it at once, and you can take it out
participation-map-fault-long = Shorten it to 140 letters
participation-map-fault-stated = Somebody has stated this already
participation-map-decided-already = That is how it stands already.
participation-map-taken-out = This statement was taken out.
participation-map-import = Take over a conversation held with Pol.is
participation-map-import-text = Choose two files of its export. The other two say nothing that these do not. Participants stay the numbers that they are there. This can be done once, before anybody has voted here.
participation-map-import-votes = votes.csv
participation-map-import-comments = comments.csv
participation-map-import-send = Take it over
participation-map-import-missing = Choose this file of the export
participation-map-import-fault-file = This is not that file of a Pol.is export
participation-map-import-fault-line = Line { $line } is not as Pol.is writes it
participation-map-import-fault-cell = In line { $line }, the column { $column } is not as Pol.is writes it
participation-map-import-not-empty = People have voted here already. Take the conversation over into a new map.
participation-map-import-because = It took no part in the conversation as it was held with Pol.is.
participation-map-imported = Statements taken over: { $statements }. Votes: { $votes }.
participation-map-embed = To show this map on a page of your own, copy this line:
