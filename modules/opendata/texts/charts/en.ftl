## Charts

opendata-chart-of = Chart: { $title }
opendata-chart-of-query = Chart of an answer
opendata-chart-open = Draw a chart
opendata-chart-kind = Kind of chart
opendata-chart-kind-bars = Bars
opendata-chart-kind-line = Line
opendata-chart-kind-area = Area
opendata-chart-kind-points = Points
opendata-chart-kind-histogram = Histogram
opendata-chart-kind-heat-map = Heat map
opendata-chart-x = Along the bottom, or a bar for each
opendata-chart-y = Up the side (points and heat maps)
opendata-chart-value = What is told
opendata-chart-colour = A colour for each
opendata-chart-step = Steps of time
opendata-chart-none = Nothing
opendata-chart-step-fitting = As they fit
opendata-chart-step-hour = Hours
opendata-chart-step-day = Days
opendata-chart-step-week = Weeks
opendata-chart-step-month = Months
opendata-chart-step-quarter = Quarters
opendata-chart-step-year = Years
opendata-chart-draw = Draw
opendata-chart-rows = See the rows
opendata-chart-nothing = There is nothing to draw: no row has what the chart stands on.
opendata-chart-title-by = { $value } by { $x }
opendata-chart-title-points = { $y } against { $x }
opendata-chart-title-heat-map = { $value } by { $x } and { $y }
opendata-chart-description = { $kind }: { $title }. { $count ->
    [one] One figure, which stands
   *[other] { $count } figures, which stand
} in the table beside the picture.
opendata-chart-missing = (missing)
opendata-chart-others = (all others)
opendata-chart-figures = The figures as a table
opendata-chart-some-figures = The first { $count } of { $all } figures. The CSV has all of them.
opendata-chart-together = { $count ->
    [one] One value is
   *[other] { $count } values are
} put together as “(all others)”, so that the rest can be read.
opendata-chart-left-out = { $count ->
    [one] One value is
   *[other] { $count } values are
} left out, so that the rest can be read.
opendata-chart-cut = Only { $count } figures are drawn: there are more. Narrow the rows, or choose larger steps.
opendata-chart-take = Take the chart with you
opendata-chart-png = Picture (PNG)
opendata-chart-embed = To show it on another site, put this line into its page:
opendata-chart-copy = Copy the line
opendata-chart-copied = Copied
opendata-chart-source = Source: { $title }
opendata-chart-source-query = Source: a question to the open data
opendata-chart-x-missing = Choose what the chart stands on.
opendata-chart-y-missing = Choose a column for the side.
opendata-chart-no-scale = Choose a column of numbers or times: words have no scale.
opendata-chart-value-not-number = Choose a column of numbers: only those can be added up or averaged.
opendata-chart-no-query = Ask a question first.

## Questions that were kept

opendata-tables-hint = Open a table to see its columns.
opendata-insert = Insert
opendata-query-fault-line = Line { $line } of the query:
opendata-saved-title = Kept questions
opendata-saved-lead = Questions to the open data that were found worth asking again.
opendata-saved-none = There is none on the list yet.
opendata-saved-unlisted = Not on the list
opendata-saved-is-listed = On the public list
opendata-saved-change = Change the question
opendata-saved-list = Put on the public list
opendata-saved-unlist = Take off the list
opendata-saved-remove = Remove
opendata-saved-now-listed = The question is on the public list.
opendata-saved-now-unlisted = The question is no longer on the list.
opendata-saved-now-removed = The question was removed.
opendata-saved-now = The question is kept. Share the address of this page.
opendata-saved-save = Keep this question
opendata-saved-save-lead = It gets a short address that you can share. Everybody who has the address can read it; the answer is always today’s.
opendata-saved-field-title = Title
opendata-saved-field-text = What it is good for (optional)
opendata-saved-no-names = Everybody can read this. Name no private persons.
opendata-saved-title-missing = Enter a title.
opendata-saved-too-long = The query is too long to be kept: at most 20,000 characters.
opendata-saved-already = This question was kept already.

event-query-saved = A question to the open data was kept
event-query-listed = A question was put on the public list
event-query-unlisted = A question was taken off the public list
event-query-removed = A kept question was removed

## Search

opendata-search-hint = Also finds the names of columns and their most frequent values.
opendata-did-you-mean = Did you mean
opendata-found-instead = Nothing has “{ $words }”. This has “{ $meant }”:
opendata-keyword = Keyword
opendata-year = Year of publication
opendata-related = Related data

## Maps

opendata-map-title = Map: { $title }
opendata-map-open = See it on a map
opendata-map-count = { $count ->
    [one] One place.
   *[other] { $count } places.
}
opendata-map-cut = More than { $count } places. The map draws all of them; those that lie close together are one point until you zoom in.
opendata-map-none = No row has a place on the map.
opendata-map-script = The map is drawn where scripts run. The list below has the first places in words.
opendata-map-list = The first places in words
opendata-map-zoom-in = Zoom in
opendata-map-zoom-out = Zoom out
opendata-map-close = Close
opendata-map-attribution = Where the map comes from
opendata-map-unavailable = The map cannot be drawn in this browser. The list below has the first places in words.
action-save-query = Keep a question under a short address
action-list-query = Choose the questions of the public list
policy-opendata-residents-and-staff-save-queries = Whoever is signed in may keep a question under a short address
policy-opendata-staff-list-queries = Analysts, managers and administrators choose the questions of the public list, and remove what does not belong here
