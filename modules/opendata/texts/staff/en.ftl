## Datasets at work

opendata-staff-title = Datasets
opendata-new = Publish data
opendata-keys-title = Keys of programs that publish
opendata-see-public = What everybody sees
opendata-all-states = All
opendata-nothing-here = There is nothing here yet.
opendata-dataset = Dataset
opendata-state = State
opendata-changed = Changed
opendata-new-lead = Upload a file: CSV, Excel, OpenDocument, JSON, GeoJSON or Parquet become tables, anything else is published as it is. Nobody sees it before you publish it.
opendata-new-title-hint = Left empty, it is made of the first file’s name.
opendata-field-title = Title
opendata-field-text = What it is, and how it came about
opendata-file-hint = One or several, of any size. Each file itself is kept unchanged beside its table.
opendata-upload = Upload
opendata-still-missing = Before it can be published
opendata-reading-runs = Files are being read.
opendata-look-again = Look again
opendata-no-files = It has no file yet.
opendata-add-file = Add files
opendata-review-by-another = You have asked for a review: somebody else publishes it.
opendata-publish = Publish
opendata-describe = Describe
opendata-ask-review = Ask for a review
opendata-withdraw = Withdraw
opendata-see-page = See its page
opendata-address = Address
opendata-see-report = Report
opendata-refused = Cells that do not fit
opendata-to-look-at = To look at
opendata-not-given = Not given
opendata-description = Description
opendata-ended = Ended

## A file

opendata-file-reading = Being read
opendata-file-table = Table
opendata-file-attachment = As it is
opendata-file-failed = Cannot be read
opendata-file-stopped = Stopped
opendata-file-cleared = Taken away
opendata-attach-text = The file can be published as it came, without a table that could be asked or shown.
opendata-attach = Publish it as it came
opendata-file-not-failed = The file did not fail
opendata-report-title = Report on { $file }
opendata-is-attachment = This file is no table. It is published as it is.
opendata-stop-reading = Stop reading
opendata-came = Came
opendata-encoding = Encoding
opendata-delimiter = Between cells
opendata-tab = tab
opendata-sheet = Sheet
opendata-preamble = Lines before the headings
opendata-footer = Lines after the rows
opendata-nothing-found = Nothing stands out.
opendata-kind = Kind
opendata-row = Row
opendata-line = Line of the file
opendata-expected = Expected
opendata-expected-nothing = no more cells
opendata-and-more = And { $count } more.
opendata-instead = What it is for
opendata-beside = One more file
opendata-instead-of = Newer data for “{ $title }”
opendata-file-title = Title of the file
opendata-file-title-hint = Of a single new file; left empty, its name.
opendata-file-missing = Choose a file.
opendata-file-empty = “{ $file }” is empty. Choose another one, or leave it out.
opendata-instead-one = Choose one file in place of one that is there; several can only be added.
opendata-remove-file = Take out
opendata-remove-file-title = Take “{ $title }” out?
opendata-remove-file-text = Versions that were published keep it.
opendata-file-removed = The file is out.
opendata-file-not-reading = The file is not being read any more.

## Forms

opendata-described = The description is kept.
opendata-save = Save
opendata-choose = Choose
opendata-licence-hint = Everybody may use the data within its terms.
opendata-keywords-hint = One a line: words by which people look for it.
opendata-place-hint = For example the town, or a district.
opendata-from = First day of the data
opendata-to = Last day of the data
opendata-contact-hint = An office, not a person.
opendata-contact-email = Its mailbox
opendata-landing-page-hint = A page elsewhere, beginning with https://
opendata-publish-text = Everybody can see and fetch it from now on. What is published gets a number and a digest in the public record, and never changes; what is changed later becomes the next version.
opendata-publish-now = Publish now
opendata-is-published = Version { $number } is published.
opendata-ask-review-text = Somebody else looks at it and publishes it. You cannot do so yourself then.
opendata-review-asked = A review is asked for.
opendata-withdraw-text = Its page stays and says why. Files and tables are no longer given out. The record keeps what was published.
opendata-reason = Reason
opendata-reason-hint = Everybody can read it.
opendata-withdrawn = The dataset is withdrawn.

## Keys

opendata-keys-lead = Programs publish through CKAN’s interface with a key of their body.
opendata-key-add = Make a key
opendata-key-once = The key is shown once and kept nowhere.
opendata-key-name = Whose program it is
opendata-key-agency = It publishes for
opendata-key-made = The new key
opendata-key-copied = I have copied it
opendata-key-end = End the key
opendata-key-end-text = The program can publish nothing more from this moment on.
opendata-key-ended = The key is ended.
opendata-key-name-missing = Say whose program it is.
opendata-key-ended-already = The key has ended already.

## What is wrong

opendata-title-missing = Give it a title.
opendata-text-too-long = This text is too long.
opendata-licence-missing = Choose a licence.
opendata-licence-unknown = This licence is not known here.
opendata-theme-unknown = This theme is not known here.
opendata-frequency-wrong = Choose how often it is brought up to date.
opendata-keywords-too-many = At most 50 keywords of 100 letters.
opendata-to-before-from = The last day lies before the first one.
opendata-day-wrong = Write the day as 2026-03-02.
opendata-mailbox-wrong = Write the address as name@example.org.
opendata-address-wrong = Write an address that begins with https://
opendata-agency-unknown = Choose a body.
opendata-slug-wrong = Use small letters without accents, digits and dashes, beginning with a letter.
opendata-slug-taken = Another dataset has this name already. Choose another one.
opendata-table-taken = Another dataset has a table of this name already.
opendata-files-missing = Add a file.
opendata-file-still-reading = Wait until every file is read.
opendata-file-not-read = A file could not be read. Replace it, or take it out.
opendata-changed-meanwhile = Somebody else has changed it meanwhile. Look at it again.
opendata-review-asked-already = A review is asked for already.
opendata-reason-missing = Say why.
opendata-withdrawn-already = It is withdrawn already.

## What a report finds

opendata-finding-bad-bytes = Bytes that are no characters of { $encoding }: { $bytes }. They were read as Windows-1252; look at them.
opendata-finding-nul-bytes = NUL bytes that were left out: { $bytes }.
opendata-finding-damaged-text = Column { $column }: cells that look damaged, such as “{ $example }”: { $cells }. They were once read in the wrong encoding; export them again.
opendata-finding-open-quotes = Quotation marks that are never closed: { $count }. They were read as ordinary characters.
opendata-finding-short-rows = Rows with too few cells: { $rows }, the first of them row { $first }. What lacks is empty in the table.
opendata-finding-long-rows = Rows with too many cells: { $rows }, the first of them row { $first }. What is beyond the last column is not in the table.
opendata-finding-preamble = Left out before the headings: { $text }
opendata-finding-footer = Left out after the last row: { $text }
opendata-finding-no-headings = The file has no headings.
opendata-finding-same-heading = Several columns have the heading “{ $heading }”: { $columns }.
opendata-finding-no-heading = Column { $column } has no heading.
opendata-finding-others = Only one table was read. The file has others: { $names }.
opendata-finding-empty-column = Column { $column } is empty.
opendata-finding-constant-column = Column { $column } has the same value in every row: { $value }.
opendata-finding-placeholder = Column { $column }: “{ $word }” was read as “no value”, in so many cells: { $cells }.
opendata-finding-misfits = Column { $column }: cells that do not fit and are not in the table: { $cells }.
opendata-finding-ambiguous-dates = Column { $column }: day and month of its dates could be the other way round. Check one that you know.
opendata-finding-duplicate-rows = Rows that are equal to an earlier one: { $rows }, such as row { $first }.
opendata-finding-outliers = Column { $column }: numbers far from the others, which lie between { $low } and { $high }: { $cells }, such as { $example } in row { $row }.
opendata-finding-future-dates = Column { $column }: dates in the future, up to { $latest }: { $cells }.
opendata-finding-outside-country = Column { $column }: coordinates far from the town: { $cells }, such as { $example } in row { $row }.

## What the record and the policies say

event-dataset-created = A dataset was begun
event-dataset-described = A dataset was described
event-dataset-file-added = A file came to a dataset
event-dataset-file-read = A file of a dataset was read
event-dataset-file-stopped = The reading of a file was stopped
event-dataset-file-attached = A file is published as it came, without a table
event-dataset-files-cleared = Older files of own records were taken away
event-dataset-link-added = A dataset named data that stands elsewhere
event-dataset-file-removed = A file was taken out of a dataset
event-dataset-review-asked = A review of a dataset was asked for
event-dataset-published = A version of a dataset was published
event-dataset-withdrawn = A dataset was withdrawn
event-data-key-added = A program was given a key to publish
event-data-key-revoked = A program’s key to publish was ended
job-kind-opendata-read-file = Reading a file of a dataset
job-kind-opendata-publish-own = Publishing the town’s own records
job-kind-opendata-clear-own = Taking away older files of own records
follower-opendata-own = The town’s own records as open data
policy-opendata-anyone-sees-published-data = Everybody sees what is published
policy-opendata-staff-see-all-data = Whoever works here sees the drafts of datasets too
policy-opendata-analysts-prepare-data = Analysts and caseworkers prepare the data of their own body
policy-opendata-managers-prepare-data = Managers and administrators prepare the data of every body
policy-opendata-managers-publish-data = Managers and administrators publish and withdraw data
policy-opendata-programs-publish-data = A program with a key publishes the data of the body that the key is of
policy-opendata-managers-give-data-keys = Managers and administrators give programs keys to publish with
policy-opendata-nobody-publishes-what-they-asked-to-have-reviewed = Whoever asks for a review does not publish it themselves
action-see-dataset = See a dataset
action-see-drafts = See the drafts of datasets
action-create-dataset = Begin a dataset
action-describe-dataset = Describe a dataset and bring its files
action-publish-dataset = Publish a dataset
action-withdraw-dataset = Withdraw a dataset
action-manage-data-keys = Give programs keys to publish with
resource-catalogue = All datasets
resource-dataset = A dataset
attribute-state = How far it is
attribute-public = Everybody sees it
attribute-asked = They asked for its review themselves
