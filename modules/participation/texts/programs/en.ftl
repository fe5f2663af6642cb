participation-programs-files = All of it as files:
participation-programs-data-processes = What the town has asked
participation-programs-data-processes-text = Every participation process: who asks what, from when until when, and why those that were withdrawn were.
participation-programs-data-proposals = What people have proposed
participation-programs-data-proposals-text = Every proposal that is listed in a participation process, with its text, how far it is and how many support it. Who proposed it is not in it.
participation-programs-data-decisions = What was decided after asking
participation-programs-data-decisions-text = Every decision of a participation process: why, by whom, on what it rests, what it costs and how far it is.
participation-programs-data-projects = Projects and what they cost
participation-programs-data-projects-text = Every project on which the money of a participation process can be spent: its cost, how that was estimated, and whether it can be done and why.
participation-programs-data-keywords = participation, proposals, decisions, budget
participation-programs-import = Take over proposals of another system
participation-programs-import-text = Choose the file of proposals that Decidim or CONSUL exported, as CSV. First you see what it would do. Nothing that is here already comes a second time, and what is not right in a row is told.
participation-programs-import-source = Where do they come from?
participation-programs-import-source-hint = The name that people know, such as Decide Madrid. Give the same name each time: it tells what is here already.
participation-programs-import-lang = In which language are they?
participation-programs-import-file = The file
participation-programs-import-look = See what it would do
participation-programs-import-preview = What the file would do
participation-programs-import-counts = From { $source }. New: { $new }. Here already: { $known }. Not taken over: { $refused }.
participation-programs-import-first = The first of them
participation-programs-import-nothing = There is nothing to take over.
participation-programs-import-take = Take them over
participation-programs-import-again = Choose another file
participation-programs-import-refused = Rows that are not taken over
participation-programs-import-more = { $count ->
    [one] and 1 more row
   *[other] and { $count } more rows
 }
participation-programs-import-because = It stood like this where it was proposed. No reason came with it.
participation-programs-import-missing = Choose a file
participation-programs-import-fault-utf8 = The file is not in UTF-8. Save it as “CSV UTF-8” and choose it again.
participation-programs-import-fault-table = This is no table of proposals from Decidim or CONSUL: it needs columns for the id and the title
participation-programs-import-fault-long = The file has more than 20,000 rows. Split it and take over one part after the other.
participation-programs-import-fault-source = Give the name of where they come from, in up to 60 letters
participation-programs-import-stopped = This process was withdrawn: nothing comes into it any more.
participation-programs-imported = Taken over. New: { $new }. Changed: { $changed }. Left as they are here, because people support them or they were answered: { $kept }. Unchanged: { $unchanged }.
participation-programs-column-line = Line
participation-programs-column-id = Id
participation-programs-column-why = Why
participation-programs-refused-id = It has no id, or one longer than 100 letters
participation-programs-refused-title = It has no title
participation-programs-refused-title-long = Its title is longer than 150 letters
participation-programs-refused-text-long = Its text is longer than 8,000 letters
participation-programs-refused-twice = Its id stands in the file before
participation-programs-refused-amendment = It changes another proposal, and is none itself
participation-programs-refused-count = Its number of supports is no number
participation-programs-refused-width = It has more or fewer cells than there are headings
participation-programs-came-from = from { $source }
participation-programs-came-supported = from { $source }, where { $count ->
    [one] 1 person supported it
   *[other] { $count } people supported it
 }
