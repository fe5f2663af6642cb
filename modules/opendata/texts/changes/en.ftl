## What a version has changed

opendata-changes-link = What this version has changed
opendata-changes-title = What version { $number } has changed
opendata-changes-first = This is the first version of the table: there is none to compare it with.
opendata-changes-unknown = The table is new in this version, or is still being compared with the one before. Look again in a minute.
opendata-changes-no-tables = No file of this version is a table, so there is nothing to compare row by row.
opendata-changes-rows-before = Rows in the version before
opendata-changes-rows-after = Rows in this version
opendata-changes-added = Rows added
opendata-changes-changed = Rows changed
opendata-changes-removed = Rows removed
opendata-changes-told-by = Rows are told apart by
opendata-changes-by-wholes = all of their values
opendata-changes-same-columns = The columns are the same.
opendata-changes-columns-added = Columns added
opendata-changes-columns-removed = Columns removed
opendata-changes-columns-renamed = Columns renamed
opendata-changes-columns-changed = Columns that hold another kind of values
opendata-changes-when = When
opendata-changes-before = before
opendata-changes-after = after
opendata-changes-all = All rows that differ:
opendata-changes-cut = The files hold the first { $count } of them.
opendata-changes-own = The rows themselves are not listed: what the government has taken out of its own records is no longer shown.
opendata-live = Rows of this table come and go between versions; last on { $time }. The next version takes them in.

## Tables that programs write

opendata-table-open-already = This table can be written row by row already.
opendata-own-rows = These rows are the house’s own records. They change where they are kept, not here.
opendata-no-table = This resource has no table. Send fields and records to make one.
opendata-order-wrong = Name each file of the dataset at most once, and no other.
opendata-rows-missing = Row { $row }: there is no row with this key to be updated.
opendata-rows-taken = Row { $row }: there is a row with this key already. Use the method upsert to put this one in its place.
opendata-rows-no-key = Row { $row }: the fields "{ $column }" are missing, and they are part of the key.
opendata-rows-no-column = The table has no column "{ $column }".
opendata-rows-no-object = Row { $row }: a row is an object of fields with their values.
opendata-rows-unknown-field = Row { $row }: fields "{ $field }" do not exist.
opendata-rows-wrong-kind = Row { $row }: what stands in "{ $field }" is no { $kind }.
opendata-rows-filters-many = These filters name too many combinations. Send them in several parts.
opendata-ckan-resource-twice = resource cannot be used with resource_id
opendata-ckan-resource-missing = resource_id or resource required
opendata-ckan-resource-url = A table that is written row by row has no address. Leave url out, or use resource_create for a file that stands elsewhere.
opendata-ckan-resource-address = Resource { $row } has neither a file here nor an address that begins with https:// or http://.
opendata-ckan-read-only = This resource came as a file. Send force=True to write its table row by row from now on.
opendata-ckan-records-wrong = records is a list of objects.
opendata-ckan-fields-many = A table has at most 1,600 fields.
opendata-ckan-field-name = "{ $field }" is not a valid field name: it is empty, there twice, begins with _ or has a quotation mark in it.
opendata-ckan-field-type = "{ $field }" has no valid field type. Use text, int, numeric, bool, date, timestamp or timestamptz.
opendata-ckan-field-other = The field "{ $field }" is { $has } and cannot become { $wants }. Leave its type out, or make a new table.
opendata-aliases-many = A table has at most 20 other names.
opendata-alias-wrong = "{ $name }" is no name of a table: small letters a to z, digits and _, no digit first, at most 63.
opendata-alias-taken = Another table is called "{ $name }" already.
opendata-ckan-revise-match = The package has something else at { $place }.
opendata-ckan-revise-pattern = "{ $place }" is no pattern. Begin it with + for what stays or - for what goes.
opendata-ckan-revise-place = Nothing can be put in at { $place }: there is no such item, or something of another form stands there.
opendata-ckan-key-set = The table has another primary key already.
opendata-ckan-key-repeats = Some rows have the same values in these fields, or none, so they are no key.
opendata-ckan-no-key = The table does not have a unique key defined. Name a primary_key when it is made, or use the method insert.
opendata-ckan-method-unknown = method is one of upsert, insert and update.
opendata-ckan-filters-wrong = filters is an object of fields with their values.
opendata-ckan-name-taken = This name already exists.
opendata-ckan-organizations-fixed = Organizations are the bodies of the government. Its administrators add, rename and end them.
opendata-ckan-groups-fixed = Groups are the data themes of the European Union, which nobody changes here.
opendata-ckan-tags-fixed = Tags come and go with the packages that have them; there are no vocabularies.

## In the record

event-dataset-table-opened = A table was opened to be written row by row
event-dataset-rows-changed = Rows of a table changed
event-dataset-table-compacted = The files of a table were brought together
event-dataset-table-sealed = Changes of a table became a version
event-dataset-table-closed = A table was closed
event-dataset-table-named = A table was given other names
event-dataset-columns-added = A table was given more columns
event-dataset-columns-removed = A table lost columns
event-dataset-files-reordered = The files of a dataset were put into another order
event-dataset-versions-compared = A version was compared with the one before
job-kind-opendata-compact-table = Bringing the files of a table together
job-kind-opendata-seal-table = Making a version of a table that changed
job-kind-opendata-clear-pieces = Taking away old files of a table
job-kind-opendata-compare-versions = Comparing a version with the one before
opendata-ckan-sort-unknown = Nothing can be ordered by "{ $field }".
opendata-ckan-resource-field = Resources are ordered by id, name, url, format or created.
opendata-ckan-resource-query = "{ $query }" is no search for resources. Write field:term with one of the fields id, package_id, name, description, url, format and hash.
opendata-ckan-field-none = There is no column "{ $field }" here.
opendata-ckan-query-wrong = This is no query. Put & (and), | (or) or ! (not) between the words, or leave plain out.
opendata-ckan-form-unknown = records_format is one of objects, lists, csv and tsv.
opendata-ckan-field-of-key = "{ $field }" tells the rows apart and cannot go. Name it in fields.
opendata-ckan-fields-none = A table keeps at least one field.
opendata-programs-names = Names in SQL
