## Words that many pages share

reports-title = Reports
reports-report-a-problem = Report a problem
reports-continue = Continue
reports-search = Search
reports-reference = Reference
reports-required = This question needs an answer.
reports-month = Month
reports-ward = Ward
reports-category = Category
reports-reports-column = Reports
reports-show-table = Show these figures as a table

## The states of a report

reports-status-received = Received
reports-status-in-progress = Being worked on
reports-status-planned = Planned
reports-status-handed-over = Handed over
reports-status-fixed = Fixed
reports-status-wont-fix = Will not be done
reports-status-duplicate = Reported before
reports-status-withdrawn = Withdrawn
reports-status-open = All that are open
reports-status-closed = All that are closed

## Maps

reports-map-zoom-in = Zoom in
reports-map-zoom-out = Zoom out
reports-map-close = Close
reports-map-marker = The place
reports-map-attribution = Where the map comes from
reports-map-unavailable = The map cannot be drawn in this browser. Everything it shows is on this page in words.
reports-map-locate = Use my location
reports-map-locating = Looking for your location …
reports-map-locate-denied = Your browser does not give us your location. Type a street, or tap on the map.
reports-map-locate-failed = Your location could not be found. Type a street, or tap on the map.
reports-map-outside = You seem to be outside the town. Type a street, or tap on the map.
reports-map-chosen = The place is marked. You can drag the pin, or move it with the arrow keys.
reports-map-chosen-near = Marked near { $name }. You can drag the pin, or move it with the arrow keys.
reports-map-reports = Map of the reports
reports-map-reports-otherwise = The same reports are in the list on this page.
reports-map-one = Map of the place
reports-map-one-otherwise = { $place }
reports-map-status-open = Open
reports-map-status-progress = Being worked on
reports-map-status-fixed = Fixed
reports-map-status-closed = Closed

## Reporting: all steps

reports-step = Report a problem: step { $number } of { $of }

## Reporting: the place

reports-place-title = Where is the problem?
reports-place-danger = If somebody is in danger, call the emergency services first.
reports-place-label = Street, address or place
reports-place-hint = For example, Mill Lane 12
reports-place-search = Find
reports-place-missing = Enter a street or address, or mark the place on the map
reports-place-unknown = We do not know this street or address. Check the spelling, try a street close by, or mark the place on the map
reports-place-outside = This place is outside { $town }. Choose one inside it
reports-place-nothing = We found nothing for “{ $place }”. Check the spelling, try a street close by, or mark the place on the map.
reports-place-offers = Which “{ $place }” do you mean?
reports-place-or-map = Or mark it on the map
reports-place-map = Map to mark the place on
reports-place-map-hint = Tap the spot. With a keyboard, move the pin with the arrow keys and confirm with Enter.
reports-place-map-otherwise = The map needs JavaScript. You do not need the map: a street or an address is enough.
reports-place-note = How to find the exact spot (optional)
reports-place-note-hint = For example, opposite the school gate

## Reporting: the category

reports-category-title = What is the problem?
reports-category-search = Find by a word
reports-category-search-hint = For example, lamp or bin
reports-category-search-button = Find
reports-category-nothing = Nothing has that word. Here is everything that you can report.
reports-category-goes-to = Goes to: { $agency }
reports-category-missing = Choose what the problem is

## Reporting: what is known nearby

reports-similar-title = Is it one of these?
reports-similar-lead =
    { $count ->
        [one] Somebody has reported something like this close by. If it is the same, you need not write it again: we add you to it.
       *[other] { $count } things like this have been reported close by. If it is the same, you need not write it again: we add you to it.
    }
reports-similar-yes = Yes, it is this one
reports-similar-none = None of these
reports-similar-none-hint = Go on with a new report
reports-similar-missing = Choose the report that it is, or “None of these”
reports-similar-distance = { $metres } m away
reports-similar-look = Look at { $reference }
reports-similar-thanks = Thank you. You are counted on { $reference }. Would you like to hear when something happens? Leave your e-mail address below.

## Reporting: the details

reports-details-title = Tell us more
reports-details-description = What is wrong?
reports-details-description-hint = What do you see, and since when? Everybody can read this, so please leave out names and telephone numbers.
reports-details-limit =
    { $count ->
        [one] You can write up to { $count } character
       *[other] You can write up to { $count } characters
    }
reports-details-left =
    { $count ->
        [one] You have { $count } character left
       *[other] You have { $count } characters left
    }
reports-details-full = You have no characters left
reports-details-over =
    { $count ->
        [one] You have { $count } character too many
       *[other] You have { $count } characters too many
    }
reports-details-questions = A few questions about it
reports-details-optional = { $question } (optional)
reports-details-day = Day
reports-details-month = Month
reports-details-year = Year
reports-details-date-hint = For example, { $date }
reports-photos = Photos (optional)
reports-photos-hint =
    { $count ->
        [one] Up to { $count } photo. Where it was taken and on what telephone is removed. Please leave out faces and number plates.
       *[other] Up to { $count } photos. Where they were taken and on what telephone is removed. Please leave out faces and number plates.
    }
reports-photos-chosen = { $count } of { $max } photos chosen
reports-photos-remove = Remove
reports-photos-remove-number = Remove photo { $number }
reports-photos-too-many = You can add up to { $max } photos. Choose fewer
reports-photos-too-big = { $name } is larger than { $max } MB. Choose a smaller photo.
reports-photos-not-image = { $name } is not a photo. Choose a JPEG, PNG, WebP or GIF file.
reports-photos-kept = Photos that you added
reports-photo-number = Photo { $number }

## Reporting: the last look

reports-check-title = Check and send
reports-check-report = Your report
reports-check-place = Place
reports-check-on-the-map = The spot that you marked on the map
reports-check-category = What it is
reports-check-receiver = Who gets it
reports-check-nobody = Nobody answers for this here yet. We will find out who does.
reports-check-description = What is wrong
reports-check-photos = Photos
reports-check-no-photos = No photos
reports-check-not-answered = Not answered
reports-check-change = Change
reports-check-you = About you (optional)
reports-check-why = You do not need to say who you are. With an e-mail address we can tell you what happens, and ask you if something is unclear.
reports-check-known = You are signed in. We write to you at the e-mail address that you confirmed, and the report is among { $link }.
reports-check-known-link = your reports
reports-check-name = Your name
reports-check-email = E-mail address
reports-check-email-hint = For news about this report and nothing else
reports-check-phone = Telephone number
reports-check-phone-hint = If the team has to find the spot
reports-check-privacy = Your name, e-mail address and telephone number are not published. They are kept encrypted, whoever of us reads them is recorded, and you can have them erased.
reports-check-privacy-link = How we use your data
reports-check-public = What you wrote, your photos and the place are public.
reports-check-send = Send the report

## After a report was sent

reports-sent-title = We have your report
reports-sent-reference = Your reference
reports-sent-mail = We have sent you an e-mail with the reference and a link to this page.
reports-sent-next = What happens next
reports-sent-who = { $agency } looks at it.
reports-sent-who-team = { $team } at { $agency } looks at it.
reports-sent-nobody = We find out who answers for it and pass it on.
reports-sent-respond = You should have a first answer by { $date }.
reports-sent-fix = It should be dealt with by { $date }.
reports-sent-working-time = Working days and public holidays are counted in these dates.
reports-sent-watch = What is done about it is written on the page of your report. Anybody can read it there.
reports-sent-page = Go to your report
reports-sent-receipt = Your report is written into a record that nobody can change without being seen. Your receipt proves it:
reports-sent-receipt-link = Receipt for { $reference }
reports-sent-another = Report something else
reports-sent-share = Tell your neighbours, so that nobody has to report it twice
reports-copy-link = Copy the link
reports-copied = The link is copied

## The front page

reports-home-title = Something broken in { $town }?
reports-home-lead = Tell us about potholes, dark lamps, rubbish and other problems in public places. You see who deals with it, until when, and what came of it.
reports-home-no-account = You need no account and no name.
reports-home-find = Find a report
reports-home-find-hint = A street, a word or a reference such as { $example }
reports-home-month = This month
reports-home-reported = reported
reports-home-fixed = fixed
reports-home-median = typical time until it is fixed
reports-home-open = open now
reports-home-more-figures = All figures
reports-home-near = What was reported lately
reports-home-all = All reports
reports-home-fixes = Fixed lately
reports-home-no-fixes = Nothing was fixed in the last days.
reports-home-no-reports = Nobody has reported anything yet. You could be the first.
reports-home-also = Also here
reports-home-follow = Follow your street or ward
reports-home-follow-text = Get an e-mail when something is reported or fixed near you.
reports-home-who = Who answers for what
reports-home-who-text = A map of who looks after roads, lamps, water and parks, and by which law.
reports-home-ledger = Check that nothing was changed
reports-home-ledger-text = Every step is written into a public record that cannot be altered unseen.
reports-home-data = Take the data with you
reports-home-data-text = All reports as a table or a map file, and an interface for programs.

## The list of reports

reports-list-title = Reports in { $town }
reports-list-lead = Everything that people have reported in public places, and what became of it.
reports-list-count =
    { $count ->
        [0] No report fits.
        [one] { $shown } report
       *[other] { $shown } reports
    }
reports-list-count-many = More than { $shown } reports
reports-list-nothing = Try fewer filters, or other words.
reports-list-filters = Filters
reports-list-filter = Show
reports-list-clear = Clear all filters
reports-list-remove = remove this filter
reports-list-text = Words or reference
reports-list-status = State
reports-list-any-category = All categories
reports-list-any-status = All states
reports-list-any-ward = All wards
reports-list-from = Reported from
reports-list-to = Reported until
reports-list-chip-text = “{ $text }”
reports-list-chip-from = From { $date }
reports-list-chip-to = Until { $date }
reports-list-chip-near = Within { $metres } m of a place
reports-list-pages = Pages of the list
reports-list-newer = Newer reports
reports-list-older = Older reports
reports-list-list = List
reports-list-map = Map
reports-list-reported = Reported { $when }
reports-list-supports =
    { $count ->
        [one] { $count } other person has this problem too
       *[other] { $count } other people have this problem too
    }
reports-list-photo = Photo of the problem
reports-list-take = Take this list with you
reports-list-csv = As a table (CSV)
reports-list-geojson = For maps (GeoJSON)
reports-list-feed = As a news feed (Atom)
reports-list-follow = By e-mail, when something new is reported
reports-list-bounded = A file holds at most { $count } reports, the newest first. Narrow the filters for older ones.
reports-list-no-place = No place given

## The page of a report: what is true of it now

reports-show-title = { $category }: { $place }
reports-now-received = { $agency } has this report.
reports-now-received-answer-due = { $agency } has this report and should give a first answer by { $date }.
reports-now-received-answer-late = { $agency } has this report. A first answer was due by { $date } and is late.
reports-now-in-progress = { $agency } is dealing with it.
reports-now-fix-due = It should be fixed by { $date }.
reports-now-fix-late = It was to be fixed by { $date }. That is late.
reports-now-planned = { $agency } has promised to fix it by { $date }.
reports-now-planned-late = { $agency } had promised to fix it by { $date }. That day has passed, and nobody has said that it is fixed.
reports-now-handed-over = { $agency } answers for this, not we. We have passed the report on, and it stays open here until they have dealt with it.
reports-now-handed-over-contact = Ask { $agency } directly
reports-now-fixed = { $agency } says that it was fixed on { $date }.
reports-now-wont-fix = { $agency } will not do this.
reports-now-duplicate = This had been reported before. What happens is written there: { $link }
reports-now-duplicate-plain = This had been reported before.
reports-now-withdrawn = Whoever reported this has taken it back.
reports-now-reason = The reason:
reports-now-nobody = the town

## The page of a report: its parts

reports-show-what = What was reported
reports-show-no-description = Nothing was written.
reports-show-hidden-text = This text is hidden, because it said something about a person or broke the rules of this site.
reports-show-photo-alt = Photo { $number } of the problem
reports-show-photo-open = Open photo { $number }
reports-show-answers = More about it
reports-show-history = What has happened
reports-show-who = Who answers for this
reports-show-agency = Body
reports-show-team = Team
reports-show-law = By
reports-show-first-answer = First answer
reports-show-first-answer-due = Due by { $date }
reports-show-first-answer-late = Was due by { $date }, late
reports-show-first-answer-given = Given on { $date }
reports-show-fix = Fixed
reports-show-fix-due = Due by { $date }
reports-show-fix-late = Was due by { $date }, late
reports-show-fix-done = On { $date }
reports-show-who-link = Who answers for what in { $town }
reports-show-where = Where it is
reports-show-ward = Ward
reports-show-address = Place
reports-show-support = This affects me too
reports-show-supported =
    { $count ->
        [0] If you have the same problem, say so. It helps to decide what comes first.
        [one] { $count } other person has this problem too.
       *[other] { $count } other people have this problem too.
    }
reports-show-follow = Get news by e-mail
reports-show-follow-text = We write to you when something happens to this report. You can stop it at any time.
reports-show-follow-button = Follow this report
reports-show-say = Do you know more?
reports-show-comment = Add something or a photo
reports-show-fixed-question = Is it fixed?
reports-show-fixed-answer = Say whether it is fixed
reports-show-hide = Have something hidden or corrected
reports-show-withdraw = Take back your report
reports-show-proof = Proof
reports-show-proof-text = Every step of this report is written into a record that nobody can change without being seen.
reports-show-receipt = Receipt for { $reference }
reports-show-feed = News feed of this report (Atom)
reports-show-data = This report as data (JSON)
reports-show-staff = Work on this report
reports-show-from-import = Taken over from { $source } on { $date }

## What has happened

reports-event-reported = Reported
reports-event-comment = Added by somebody
reports-event-fixed-yes = A resident says: it is fixed
reports-event-fixed-no = A resident says: it is not fixed
reports-event-by-us = By { $who }
reports-event-now = Now: { $status }
reports-event-hidden = This entry is hidden, because it said something about a person or broke the rules of this site.

