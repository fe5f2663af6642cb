## The list

opendata-title = Open data
opendata-lead = What the government knows, for everybody to see, check and use.
opendata-filters = Narrow the list
opendata-search = Search
opendata-words = Words
opendata-theme = Theme
opendata-agency = Body
opendata-format = Format
opendata-licence = Licence
opendata-any = Any
opendata-clear = Clear filters
opendata-remove = Remove
opendata-none-found = Nothing fits. Try fewer filters or other words.
opendata-pages = Pages
opendata-next = Next
opendata-previous = Previous
opendata-published = Published

## A dataset

opendata-work-on = Work on this dataset
opendata-explore = Explore the table
opendata-ask-in-sql = Ask in SQL
opendata-rows = Rows
opendata-version = Version
opendata-frequency = Brought up to date
opendata-span = Time covered
opendata-place = Place
opendata-keywords = Keywords
opendata-language = Language
opendata-contact = Whom to ask
opendata-landing-page = More about it
opendata-record = Record
opendata-record-link = Proof that nobody has changed it
opendata-sample = First rows
opendata-sample-busy = Too many ask at the moment to show rows here. Look again in a minute.
opendata-columns = Columns
opendata-columns-cut = The first { $shown } of { $all } columns are shown. A download has all of them.
opendata-missing = { $share } missing
opendata-missing-cells = Missing
opendata-about = about { $count }
opendata-column-name = Name in queries
opendata-unit = Unit
opendata-distinct = Different values
opendata-least = Least
opendata-greatest = Greatest
opendata-mean = Mean
opendata-frequent = Most frequent values
opendata-spread = How the values are spread
opendata-from-value = From
opendata-value = Value
opendata-yes = yes
opendata-no = no
opendata-kind-boolean = yes or no
opendata-kind-integer = whole number
opendata-kind-number = number
opendata-kind-date = date
opendata-kind-local-time = date and time
opendata-kind-instant = date and time with zone
opendata-kind-text = text
opendata-kind-place = place on the map
opendata-fetch = Fetch the data
opendata-as-table = As a table:
opendata-original = { $file }, as it came
opendata-versions = Versions
opendata-size = Size
opendata-warning = Warning
opendata-is-withdrawn = This dataset was withdrawn.
opendata-to-list = All open data
opendata-prepared = This dataset is being prepared
opendata-prepared-text = It is not public yet. The public record says when something was done with it, and its data will be found here once somebody has published it.

## A version

opendata-version-title = version { $number }
opendata-version-old = This is not the newest version.
opendata-version-own = The files of this version are not given out any more: what was hidden since stands in them. The digests still tell what was published.
opendata-version-newest = See the newest
opendata-version-body = What was digested, as JSON
opendata-digest = Digest in the record
opendata-digest-text = The digest is the SHA-256 of all that was published, which the files stand in by their own. It is in the public record and never changes.
opendata-files = Files
opendata-file = File

## The table

opendata-table-title = { $title }: the table
opendata-narrow = Only some rows
opendata-column = Column
opendata-sign = Comparison
opendata-sign-eq = is
opendata-sign-ne = is not
opendata-sign-lt = is less than
opendata-sign-le = is at most
opendata-sign-gt = is more than
opendata-sign-ge = is at least
opendata-sign-has = contains
opendata-sign-none = is missing
opendata-sign-some = is there
opendata-add-filter = Narrow
opendata-group-rows = Count and group
opendata-group-by = A row for each
opendata-no-group = Do not group
opendata-grouped-by = Grouped by
opendata-measure = And tell of the rows
opendata-only-rows = How many there are
opendata-measure-sum = Sum
opendata-measure-avg = Mean
opendata-measure-median = Median
opendata-measure-min = Least
opendata-measure-max = Greatest
opendata-group = Group
opendata-order-by = order by this
opendata-fetch-view = Fetch what you see
opendata-column-unknown = There is no column “{ $column }”.
opendata-value-misfit = “{ $value }” is nothing that the column “{ $column }” can hold. Write numbers with a point, and dates as 2026-03-02.

## Questions in SQL

opendata-query-title = Ask in SQL
opendata-query-lead = One SELECT over everything that is published; tables can be joined. Nothing can be changed, and what takes too long is stopped.
opendata-query-sql = Query
opendata-query-hint = For example:
opendata-query-run = Ask
opendata-query-explain = Explain
opendata-query-plan = How it would be run
opendata-query-answer = Answer
opendata-query-cut = The first { $count } rows. Fetch the answer to have all of them.
opendata-query-refused = The query was not answered: { $reason }.
opendata-format-unknown = There is no such format. Choose csv, json, ndjson, parquet, arrow, xlsx or geojson.
opendata-tables = Tables

## Codes

opendata-theme-agri = Agriculture, fisheries, forestry and food
opendata-theme-econ = Economy and finance
opendata-theme-educ = Education, culture and sport
opendata-theme-ener = Energy
opendata-theme-envi = Environment
opendata-theme-gove = Government and public sector
opendata-theme-heal = Health
opendata-theme-intr = International issues
opendata-theme-just = Justice, legal system and public safety
opendata-theme-regi = Regions and cities
opendata-theme-soci = Population and society
opendata-theme-tech = Science and technology
opendata-theme-tran = Transport
opendata-frequency-update-cont = renewed all the time
opendata-frequency-cont = continuously
opendata-frequency-1min = every minute
opendata-frequency-5min = every five minutes
opendata-frequency-10min = every ten minutes
opendata-frequency-15min = every quarter of an hour
opendata-frequency-30min = every half hour
opendata-frequency-hourly = every hour
opendata-frequency-bihourly = every two hours
opendata-frequency-trihourly = every three hours
opendata-frequency-12hrs = every twelve hours
opendata-frequency-daily-2 = twice a day
opendata-frequency-daily = every day
opendata-frequency-weekly-3 = three times a week
opendata-frequency-weekly-2 = twice a week
opendata-frequency-weekly = every week
opendata-frequency-biweekly = every two weeks
opendata-frequency-monthly-3 = three times a month
opendata-frequency-monthly-2 = twice a month
opendata-frequency-monthly = every month
opendata-frequency-bimonthly = every two months
opendata-frequency-quarterly = every quarter
opendata-frequency-annual-3 = three times a year
opendata-frequency-annual-2 = twice a year
opendata-frequency-annual = every year
opendata-frequency-biennial = every two years
opendata-frequency-triennial = every three years
opendata-frequency-quadrennial = every four years
opendata-frequency-quinquennial = every five years
opendata-frequency-decennial = every ten years
opendata-frequency-bidecennial = every twenty years
opendata-frequency-tridecennial = every thirty years
opendata-frequency-as-needed = whenever it is needed
opendata-frequency-irreg = now and then
opendata-frequency-not-planned = nothing is planned
opendata-frequency-never = never
opendata-frequency-op-datpro = the data are provisional
opendata-frequency-other = at other times
opendata-frequency-unknown = nobody knows
opendata-state-draft = Draft
opendata-state-review = To be reviewed
opendata-state-published = Published
opendata-state-withdrawn = Withdrawn

## What programs are told

opendata-ckan-no-action = There is no such action. /api lists those that there are.
opendata-ckan-no-json = The body is no JSON object.
opendata-ckan-id-missing = Missing value
opendata-ckan-field-unknown = There is no such column.
opendata-ckan-deleted = Taken back by a program of the body that published it.
opendata-key-unknown = The key is not known here, or was revoked.
opendata-key-missing = This needs a key. Send it in the header Authorization; ask the town for one.

opendata-found =
    { $count ->
        [0] Nothing found
        [one] { $count } dataset
       *[other] { $count } datasets
    }
opendata-rows-found =
    { $count ->
        [0] No rows
        [one] { $count } row
       *[other] { $count } rows
    }
