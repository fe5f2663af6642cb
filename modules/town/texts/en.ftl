# Who answers for what: the public pages.
town-responsibility-title = Who answers for what
town-responsibility-lead = Find out who looks after street lamps, roads, trees and the rest, how quickly they should act, and which law says so.
town-responsibility-ask = Choose a topic, a place and a day
town-responsibility-none = Nothing has been written down yet.
town-field-topic = Topic
town-field-address = Street or address
town-field-day = Day
town-all-topics = All topics
town-show = Show
town-clear = Clear
town-search = Search
town-on-day = This is how it is on { $day }.
town-answers-all = All topics, in the whole town
town-answers-for = { $topic }: who answers
town-answers-at = Who answers at { $place }
town-answers-in = Who answers in { $name }
town-answers-download = Download this as GeoJSON
town-exceptions = { $count ->
    [one] Somebody else in { $count } area
   *[other] Somebody else in { $count } areas
}
town-address-unknown = We do not know a street or address called “{ $typed }”. Check the spelling, or type less of it.
town-address-several = Which of these do you mean?
town-suggestions = Suggestions: { $count }
town-place-in = This place is in: { $areas }.
town-place-outside = This place is outside the town’s areas. Only what holds for the whole town is shown.
town-nobody = Nobody
town-whole-town = The whole town
town-whole-town-but = The whole town, but for the areas below
town-any-topic = Any topic
town-working-hours = { $count ->
    [one] { $count } working hour
   *[other] { $count } working hours
}
town-rule-number = Rule { $number }
town-rule-about = { $topic } – { $area }
town-rule-history = Every version of this rule
town-rule-not-now = This rule does not hold today.
town-period = { $from } to { $until }
town-period-from = Since { $from }
town-period-never = Never: it was replaced before it began
town-area-gone = Area { $number } (no longer there)
town-area-until = This area was abolished on { $day }.
town-area-history = What this area was before
town-boundary-same = The same
town-boundary-other = Another
town-agency-answers-for = What it answers for
town-agency-answers-nothing = It answers for nothing at the moment.
town-agency-over = This agency has ended. Nothing is handed to it any more.
town-areas-download = Download the areas as GeoJSON
town-point-missing = Give a point on the earth: lat between -90 and 90, lon between -180 and 180.

# Headings of tables and labels of fields.
town-field-who = Who answers
town-field-respond = First answer within
town-field-fix = Put right within
town-field-law = Law or contract
town-field-rule = Rule
town-field-area = Area
town-field-name = Name
town-field-code = Code
town-field-kind = Kind
town-field-population = Population
town-field-since = As it is since
town-field-from = From
town-field-until = Until
town-field-boundary = Boundary
town-field-team = Team
town-field-about = What for
town-field-priority = Priority
town-field-period = When
town-field-version = Version
town-field-made = Written down
town-field-contact-url = Website
town-field-contact-email = Email address for handovers
town-field-reached = How it is reached
town-field-handover = How reports are handed over
town-field-agency = Agency
town-field-email = Email address
town-field-languages = Languages
town-field-change = What would change
town-field-calendar = Calendar
town-field-actions = Actions
town-field-whose = Whose
town-field-file = File
town-field-size = Size
town-field-started = Started
town-field-done = Done
town-field-imported = Taken in
town-field-refused = Refused
town-field-unnamed = Passed over, as they have no name
town-field-state = State
town-field-slug = Short name
town-field-year = Year
town-field-last-day = Last day
town-field-respond-hours = First answer within
town-field-fix-hours = Put right within
town-field-open311-endpoint = Address of its Open311 server
town-field-open311-jurisdiction = Jurisdiction
town-field-open311-key = Name of the secret that holds its key

# Words of the setup.
town-setup-all = Setup
town-setup-title = The town
town-setup-lead = What the rest of the site knows about the town. Each change is written into the public record.
town-setup-gaps = { $count ->
    [one] Nobody answers for { $count } topic, or not everywhere.
   *[other] Nobody answers for { $count } topics, or not everywhere.
}
town-setup-overlaps = { $count ->
    [one] { $count } pair of rules says different things about the same topic and place.
   *[other] { $count } pairs of rules say different things about the same topic and place.
}
town-warning = Warning
town-save = Save
town-change = Change
town-remove = Remove
town-cancel = Cancel
town-go-back = Go back
town-continue = Continue
town-choose = Choose one
town-yes = Yes
town-no = No
town-ended = Ended
town-filter = Narrow the list
town-all-agencies = All agencies
town-all-areas = All areas
town-and-more = { $count ->
    [one] { $first } There is { $count } more problem, listed at the top of the page.
   *[other] { $first } There are { $count } more problems, listed at the top of the page.
}
town-end-title = End { $name }
town-use-again = Take it back into use
town-slug-hint = For addresses and files: small letters from a to z, digits and hyphens, such as street-lighting. It cannot be changed later.
town-slug-form = Give a short name of small letters from a to z, digits and hyphens
town-slug-taken = This short name is taken. Choose another
town-names-hint = Fill in at least one language. In the others, people see the English name or the first one there is.
town-name-missing = Enter a name in at least one language
town-name-long = A name must be 120 characters or fewer
town-changed-meanwhile = Somebody else changed this after you opened it. Open it again to see what is new, then make your change.
town-end-by-itself = This cannot be ended by saving it. Use the link “End” instead.
town-url-form = Enter a web address that begins with https:// or http://
town-email-form = Enter an email address in the correct format, like name@example.com
town-day-form = Enter a real day, such as 2026-03-04
town-year-form = Enter a year of four digits, such as 2026

# Agencies.
town-agencies-title = Agencies
town-agencies-lead = The council itself, and the other bodies that answer for something in the town.
town-agencies-none = There are no agencies yet. Add the council first.
town-agencies-count = { $count ->
    [one] { $count } agency
   *[other] { $count } agencies
}
town-agency-add = Add an agency
town-agency-change = Change an agency
town-agency-saved = The agency is saved.
town-agency-end = End this agency
town-agency-end-text = Nothing will be handed to it any more. What it did stays on record, and it can be taken back into use.
town-agency-is-ended = The agency has ended.
town-agency-answers = { $count ->
    [one] It still answers for something, by { $count } rule. Change or end that rule first.
   *[other] It still answers for something, by { $count } rules. Change or end those rules first.
}
town-agency-has-teams = { $count ->
    [one] It still has { $count } team. End the team or move it to another agency first.
   *[other] It still has { $count } teams. End the teams or move them to another agency first.
}
town-agency-missing = Choose an agency that has not ended
town-agency-kind-missing = Choose what kind of agency it is
town-agency-kind-council = Council or another part of the government
town-agency-kind-utility = Water, power or another utility
town-agency-kind-road-authority = Road authority
town-agency-kind-police = Police
town-agency-kind-other = Another body
town-agency-own = One of our own
town-agency-own-hint = Tick this for the council and its parts. Reports for others are handed over to them.
town-agency-website = Website
town-agency-public = See its public page
town-contact-url-hint = The page on which residents reach it
town-contact-email-hint = Reports are mailed to it, unless it has an Open311 server
town-open311-title = Sending reports by Open311
town-open311-text = If the agency has a server for the Open311 GeoReport v2 standard, reports are sent to it and its answers come back by themselves.
town-open311-key-hint = The key itself is in the server’s configuration under this name, never here
town-jurisdiction-form = A jurisdiction has no spaces and at most 200 characters
town-secret-form = The name of a secret is made of letters, digits, hyphens and underscores. Do not enter the key itself
town-handover-none = Not needed: it works here
town-handover-open311 = By Open311
town-handover-mail = By mail
town-handover-by-hand = By hand: it has neither a server nor an address

# Teams.
town-teams-title = Teams
town-teams-lead = People who work together. A rule can name a team, and staff see the queues of their teams.
town-teams-none = There are no teams yet.
town-teams-count = { $count ->
    [one] { $count } team
   *[other] { $count } teams
}
town-team-add = Add a team
town-team-change = Change a team
town-team-saved = The team is saved.
town-team-email-hint = The team’s own mailbox, if it has one
town-team-end = End this team
town-team-end-text = Nothing will be assigned to it any more. What it did stays on record, and it can be taken back into use.
town-team-is-ended = The team has ended.
town-team-answers = { $count ->
    [one] { $count } rule still names this team. Change or end it first.
   *[other] { $count } rules still name this team. Change or end them first.
}
town-team-of-another = Choose a team of this agency that has not ended
town-team-hint = Leave this out if the agency sorts it out for itself
town-no-team = No team

# Topics.
town-topics-title = Topics
town-topics-lead = What somebody can answer for. Each category of reports belongs to a topic.
town-topics-none = There are no topics yet.
town-topics-count = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
town-topic-add = Add a topic
town-topic-change = Change a topic
town-topic-saved = The topic is saved.
town-topic-end = End this topic
town-topic-end-text = It will no longer be offered. Rules and reports that name it keep it, and it can be taken back into use.
town-topic-is-ended = The topic has ended.
town-topic-missing = Choose a topic that has not ended

# Rules.
town-rules-title = Responsibility map
town-rules-doubts = { $count } things about the rules wait for a decision:
town-rules-lead = Each rule says who answers for a topic in an area. A rule for an area comes before one for the whole town, then a rule for the topic before one for any topic, then the higher priority.
town-rules-count = { $count ->
    [one] { $count } rule holds today
   *[other] { $count } rules hold today
}
town-rules-later = Rules that begin later
town-rules-none = No rule fits.
town-rule-add = Add a rule
town-rule-change = Change rule { $number }
town-rule-change-text = A change begins today or later. Until then the rule stays as it is, and all its versions are kept.
town-rule-saved = The rule is saved.
town-rule-over = This rule has ended. Saving it begins it anew.
town-rule-end = End this rule
town-rule-end-title = End rule { $number }
town-rule-end-text = From then on the next rule that fits answers, such as the one for the whole town. All versions are kept.
town-rule-is-ended = The rule ends as you said.
town-rule-what = What for
town-rule-who = Who answers
town-rule-targets = How quickly, and why
town-rule-when = When
town-targets-hint = In hours of the team’s working time. Leave out what is not promised.
town-hours-unit = hours
town-law-hint = As a lawyer would cite it, such as “Highways Act 1980, section 41”
town-law-long = The law must be 500 characters or fewer
town-from-hint = A rule that begins today begins as soon as it is saved
town-until-hint = The last day on which it holds. Leave it out if it holds until it is changed
town-priority-title = Priority between rules that are equally specific
town-priority-hint = A whole number from -100 to 100. The higher one wins. 0 is usual
town-hours-range = Enter a whole number of hours from 1 to 10,000
town-priority-range = Enter a whole number from -100 to 100
town-until-before-from = The last day must not be before the first
town-from-past = A change must begin today or later. What held until now stays on record
town-last-day-hint = Leave it out to end the rule now
town-last-day-past = The last day must be today or later
town-area-missing = Choose an area that is still there
town-gap-everywhere = Nobody answers for “{ $topic }”.
town-gap-in = Nobody answers for “{ $topic }” in: { $wards }.
town-overlap = Two rules are equally specific for “{ $about }”. { $winner } answers, as its rule began later; { $other } does not. Say which one is meant by ending one or giving it a priority.
town-rule-ended-area = A rule names an area that is no longer there: “{ $about }”.
town-rule-ended-topic = A rule names a topic that has ended: “{ $about }”.
town-rule-ended-agency = A rule names an agency that has ended: “{ $about }”.
town-rule-ended-team = A rule names a team that has ended: “{ $about }”.
town-see-rules = See the rules
town-see-public = See the public page
town-map-of = { $topic } on the map

# Areas.
town-areas-title = Areas
town-areas-lead = Wards and other divisions of the town. They come from a file, with their boundaries; what they were before is kept.
town-areas-none = There are no areas yet. Upload the wards first.
town-wards-count = { $count ->
    [one] { $count } ward
   *[other] { $count } wards
}
town-areas-ended = Areas that were abolished
town-area-kind-ward = Wards
town-area-kind-district = Districts
town-area-kind-neighbourhood = Neighbourhoods
town-area-kind-police-district = Police districts
town-one-area-ward = Ward
town-one-area-district = District
town-one-area-neighbourhood = Neighbourhood
town-one-area-police-district = Police district
town-area-kind-question = What are the areas of the file?
town-area-kind-other = Something else
town-area-kind-other-name = Short name of the kind
town-area-kind-form = Choose what the areas are. A short name is made of small letters from a to z, digits and hyphens
town-areas-upload = Upload areas
town-areas-upload-text = Nothing changes yet: first you see what the file would change.
town-areas-upload-again = Upload another file
town-areas-file = File of areas
town-areas-file-hint = GeoJSON in degrees (WGS 84), as every map program exports it. At most 25 MB
town-areas-preview = What this file would change
town-areas-preview-counts = { $added } new, { $changed } changed, { $unchanged } as they are
town-areas-properties = Which property of the file is what
town-areas-look-again = Look again
town-areas-mend = Mend the file in your map program, or choose other properties above. Nothing has changed.
town-property-code = Code
town-property-code-none = None: make codes from the names
town-property-name = Name in { $language }
town-property-population = Population
town-property-none = None
town-change-added = New
town-change-changed = Changed
town-change-none = As it is
town-change-name = name
town-change-boundary = boundary
town-change-population = population
town-change-returns = is there again
town-areas-missing = { $count ->
    [one] { $count } area of today is not in the file ({ $kind }). What shall become of it?
   *[other] { $count } areas of today are not in the file ({ $kind }). What shall become of them?
}
town-areas-missing-names = { $count ->
    [one] It is: { $names }
   *[other] They are: { $names }
}
town-areas-missing-keep = Keep as they are
town-areas-missing-end = Abolish from now on
town-areas-missing-choose = Choose what shall become of the areas that are not in the file
town-areas-apply = Make these changes
town-areas-uploaded = The areas are changed: { $added } new, { $changed } changed, { $ended } abolished.
town-areas-changed-meanwhile = Somebody else changed the areas after you looked at this file. Look at it again to see what it would change now.
town-area-change = Change { $name }
town-area-change-text = The boundary can be changed by uploading a file.
town-area-saved = The area is saved.
town-area-end = Abolish this area
town-area-end-title = Abolish { $name }
town-area-end-text = From now on no place lies in it. What it was is kept, and uploading it again brings it back.
town-area-has-rules = { $count ->
    [one] { $count } rule is about this area and will answer for nothing any more.
   *[other] { $count } rules are about this area and will answer for nothing any more.
}
town-area-is-ended = The area was abolished.
town-population-hint = A whole number. Leave it out if it is not known
town-population-form = Enter the population as a whole number, such as 12500

# Files that cannot be read.
town-file-missing = Choose a file
town-file-archive = This is a ZIP archive, perhaps a shapefile. Open it in your map program and export it as GeoJSON in WGS 84 (EPSG:4326)
town-file-blank = The file is empty. Choose another
town-file-not-json = The file is damaged or is not GeoJSON: it cannot be read from line { $line }, column { $column } on. Export it again
town-file-no-type = This is not GeoJSON: a FeatureCollection is needed. Export it again as GeoJSON
town-file-other-type = This is a “{ $found }”, and a FeatureCollection is needed. Export it again as GeoJSON
town-file-other-system = The file’s coordinates are in “{ $name }”. Export it again in WGS 84 (EPSG:4326)
town-file-no-features = There is nothing in this file. Choose another
town-fault-more = { $count ->
    [one] There is { $count } more problem of this kind.
   *[other] There are { $count } more problems of this kind.
}
town-fault-unreadable = Feature { $feature }: its geometry cannot be read. Draw it anew in your map program, or leave it out
town-fault-wrong-type = Feature { $feature }: a geometry of the type { $found } cannot be used here. Draw it in the type that is asked for, or leave it out
town-fault-empty = Feature { $feature }: its geometry has no points. Draw it, or leave the feature out
town-fault-no-geometry = Feature { $feature }: it has no geometry. Draw it, or leave the feature out
town-fault-projected = Feature { $feature }: the coordinates { $x } and { $y } are not degrees but metres or feet of a national grid. Export the file in WGS 84 (EPSG:4326)
town-fault-swapped = Feature { $feature }: latitude and longitude are swapped ({ $first }, { $second }). In GeoJSON the longitude comes first
town-fault-short-ring = Feature { $feature }: a boundary has { $positions } points, and needs at least four of which the last repeats the first
town-fault-open-ring = Feature { $feature }: its boundary is not closed; it ends at longitude { $lon }, latitude { $lat }. Make its last point the same as its first
town-fault-crossing = Feature { $feature }: its boundary crosses itself at longitude { $lon }, latitude { $lat }. Mend it there in your map program
town-fault-no-name = Feature { $feature }: it has no name. Fill in the property, or choose another for the name
town-fault-long-name = Feature { $feature }: its name has more than 120 characters. Shorten it
town-fault-no-code = Feature { $feature }: it has no code. Fill in the property, or choose another for the code
town-fault-long-code = Feature { $feature }: its code has more than 60 characters. Shorten it, or choose another property for the code
town-fault-same-code = Feature { $feature }: it has the same code “{ $code }” as feature { $first }. Give each its own, or make both one MultiPolygon
town-fault-population = Feature { $feature }: its population is not a whole number. Correct it, or choose another property
town-fault-no-layer = Feature { $feature }: nothing says whether it is water, a park or a place. Give it the property “layer”, or say above what the whole file is

# Streets and addresses.
town-streets-title = Streets and addresses
town-streets-lead = People find places by them without a map, and the town’s own map is drawn with them. A file may be imported again at any time: what is there is changed to what the file says.
town-streets-count = { $streets ->
    [one] { $streets } street
   *[other] { $streets } streets
} and { $addresses ->
    [one] { $addresses } address
   *[other] { $addresses } addresses
}
town-streets-try = Try the search
town-streets-import = Import a file
town-streets-import-text = Import the streets first, then the addresses. The work goes on by itself, and you can stop it.
town-import-kind-question = What is in the file?
town-import-kind-streets = Streets
town-import-kind-addresses = Addresses
town-import-kind-missing = Choose what is in the file
town-import-hint-streets = GeoJSON with lines and a name for each, such as an extract of OpenStreetMap
town-import-hint-addresses = CSV with the columns street, number, latitude and longitude, and perhaps postcode
town-columns-title = If the file uses other names for its columns
town-column-name = Property or column of the street’s name
town-column-name-hint = Leave it out if it is called name, street or the like
town-column-locality = Property or column of the part of the town
town-column-locality-hint = Only if two streets of the town have the same name and this tells them apart
town-import-start = Start the import
town-import-title = Import of { $file }
town-imports-title = The latest imports
town-import-runs = The import is running. You can leave this page, it goes on.
town-import-look-again = Show how far it is now
town-import-of = { $done } of { $total }
town-import-stop = Stop the import
town-import-continue = Let it go on
town-import-not-running = This import is no longer running.
town-import-not-stopped = This import is not stopped.
town-import-faults = What was refused
town-import-line = Line { $line }: { $words }
town-import-state-running = Running
town-import-state-stopped = Stopped
town-import-state-done = Finished
town-import-state-failed = Not possible
town-addresses-no-street = No column holds the street. The file’s columns are: { $found }. Name it “street”, or say below what it is called
town-addresses-no-number = No column holds the house number. The file’s columns are: { $found }. Name it “number”
town-addresses-no-point = Latitude or longitude is missing. The file’s columns are: { $found }. Name them “lat” and “lon”
town-addresses-no-locality = There is no column of that name for the part of the town. The file’s columns are: { $found }
town-addresses-row-street = the street is missing
town-addresses-row-number = the number of a house in { $street } is missing
town-addresses-row-point = latitude or longitude of a house in { $street } is not a number
town-addresses-row-swapped = latitude and longitude of a house in { $street } are swapped
town-addresses-row-projected = the place of a house in { $street } is not in degrees but in a national grid

# What else the map draws.
town-layers-title = Map
town-layers-lead = The town’s own map is drawn from your streets and wards, and from water, parks and names of places. Nothing comes from another host.
town-layers-card = Water, parks and names of places
town-layers-replace = Replace water, parks or places
town-layers-replace-text = Of each layer that is in the file, everything is replaced; the other layers stay. If there is a fault in the file, nothing changes.
town-layers-replaced = The map is changed: { $water } of water, { $parks } parks, { $places } places.
town-layer-question = What is in the file?
town-layer-tags = Several layers: each feature says which
town-layer-tags-hint = By the property “layer” (water, park or place), or by the tags of OpenStreetMap
town-layer-water = Water
town-layer-parks = Parks
town-layer-places = Names of places
town-layer-missing = Choose what is in the file
town-map-label = Map: { $title }
town-map-otherwise = The table says the same as the map.
town-map-needs-script = The map needs JavaScript.
town-map-zoom-in = Zoom in
town-map-zoom-out = Zoom out
town-map-close = Close
town-map-marker = Place
town-map-attribution = Where the map comes from
town-map-unavailable = The map cannot be shown in this browser.
town-map-legend = Colours of the map

# Working hours and holidays.
town-hours-title = Working hours
town-hours-card = When the town and its teams work, for all promised times
town-hours-lead = Promised times count working hours only. A team without hours of its own works as its agency does, and an agency as the town does.
town-hours-of = Working hours: { $name }
town-hours-text = Clocks of reports stand still outside these hours and on holidays.
town-hours-question = When do they work?
town-hours-own = At these hours
town-hours-always = Day and night, every day
town-hours-usual = Monday to Friday: 09:00–17:00
town-hours-as-town = As the town does
town-hours-as-agency = As the agency does
town-hours-hint = Such as 9:00-13:00, 14:00-17:30. Leave a day empty if nobody works then
town-hours-form = Enter hours such as 9:00-17:00, several with commas between them
town-hours-empty = Enter the hours of at least one day
town-hours-choose = Choose when they work
town-hours-saved = The working hours are saved.
town-see-hours = See the hours
town-days-range = { $first } to { $last }
town-monday = Monday
town-tuesday = Tuesday
town-wednesday = Wednesday
town-thursday = Thursday
town-friday = Friday
town-saturday = Saturday
town-sunday = Sunday
town-holidays-title = Holidays
town-holidays-lead = Days on which nobody works and no clock of a report runs.
town-holidays-of = Holidays of { $year }
town-holidays-next = Next: { $day }, { $name }
town-holidays-none-ahead = None in the year ahead
town-holidays-none-in = There are no holidays in { $year } yet.
town-years = Years
town-calendar-town = The town
town-calendar-hint = The town’s holidays hold for everybody; an agency may have more
town-holiday-add = Add a holiday
town-holiday-saved = The holiday is saved.
town-holiday-remove = Remove this holiday
town-holiday-remove-title = Remove { $name }, { $day }
town-holiday-remove-text = It becomes a day like another. Clocks that are running are counted anew.
town-holiday-removed = The holiday was removed.
town-holidays-import = Import a year
town-holidays-import-text = Most governments publish their holidays as a calendar file. First you see the days of the file, then you choose which to add.
town-holidays-file = File of holidays
town-holidays-file-hint = A calendar (.ics), or CSV with the columns date and name. Dates such as 2026-12-25 or 25/12/2026, the day first
town-holidays-found = { $count ->
    [one] { $count } holiday of { $year } is in the file
   *[other] { $count } holidays of { $year } are in the file
}
town-holidays-tick = Which of them shall be added?
town-holidays-apply = Add the ticked days
town-holidays-imported = { $count ->
    [one] { $count } holiday was added.
   *[other] { $count } holidays were added.
}
town-holidays-other-years = { $count ->
    [one] { $count } entry is of another year and left out.
   *[other] { $count } entries are of other years and left out.
}
town-holidays-left-out = { $count ->
    [one] { $count } entry could not be understood
   *[other] { $count } entries could not be understood
}
town-holidays-none = There are no days with names in this file. Choose a calendar (.ics) or a CSV file
town-holidays-none-of-year = There are no holidays of { $year } in this file. Choose another file or another year
town-holidays-none-chosen = Tick at least one day
town-holidays-too-many = There are { $count } days of one year in this file, too many for holidays. Choose another file
town-holidays-bad-date = Line { $line }: “{ $text }” is not a date. Write it as 2026-12-25
town-holidays-bad-row = Line { $line } cannot be read as CSV
town-holidays-no-name = Line { $line }: the day { $text } has no name
town-holidays-rule = Line { $line }: “{ $text }” repeats by a rule that we cannot follow. Add the day by hand
town-holidays-long = Line { $line }: “{ $text }” lasts longer than a month

# What the record says has happened: a key for each kind of event.
event-areas-uploaded = Areas were taken over from a file
event-area-changed = An area was changed
event-area-ended = An area is no longer in use
event-agency-saved = A body was added or changed
event-agency-ended = A body is no longer in use
event-team-saved = A team was added or changed
event-team-ended = A team is no longer in use
event-topic-saved = A topic was added or changed
event-topic-ended = A topic is no longer in use
event-responsibility-set = It was settled who answers for something
event-responsibility-ended = A rule of who answers for something ended
event-holiday-added = A holiday was added
event-holiday-removed = A holiday was removed
event-holidays-imported = Holidays were taken over from a calendar
event-hours-set = Working hours were set
event-streets-imported = Streets and addresses were taken over
event-street-import-started = The taking over of a file of streets began
event-street-import-stopped = The taking over of a file of streets was stopped
event-street-import-continued = The taking over of a file of streets went on
event-street-import-finished = The taking over of a file of streets ended
event-map-layers-replaced = The map’s background was replaced

# Why somebody may do something: a key for each rule of the policies.
policy-town-managers-set-up-the-town = Managers and administrators set up the town: its areas, streets, agencies, hours and who answers for what
policy-town-staff-see-the-town-setup = Whoever works here sees how the town is set up

# What is done after changes: a key for each kind of job and each follower of the record.
job-kind-town-import-streets = Take over a file of streets

# What the policies decide about, in the words of whoever asks who may do it.
action-manage-town = Change how the town is set up
action-see-town-setup = See how the town is set up
resource-town = The town
