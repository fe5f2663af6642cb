## Words that many pages share

reports-title = Reports
reports-my-title = Your reports
reports-report-a-problem = Report a problem
reports-continue = Continue
reports-search = Search
reports-or = or
reports-reference = Reference
reports-month = Month
reports-ward = Ward
reports-category = Category
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
reports-place-suggestions = Suggestions: { $count }
reports-place-missing = Enter a street or address, or mark the place on the map
reports-place-outside = This place is outside the town. Choose one inside it
reports-place-nothing = We found nothing for “{ $place }”. Check the spelling, try a street close by, or mark the place on the map.
reports-place-as-written = Use “{ $place }” as I wrote it
reports-place-as-written-hint = We look for the place ourselves. That can take longer.
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
reports-similar-question = The problem is
reports-similar-none = None of these
reports-similar-none-hint = Go on with a new report
reports-similar-missing = Choose the report that it is, or “None of these”
reports-similar-distance = { $metres } m away
reports-similar-look = Look at { $reference }
reports-similar-thanks = Thank you. You are counted on { $reference }. Would you like to hear when something happens? Leave your email address below.

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
reports-details-optional = { $question } (optional)
reports-photos = Photos (optional)
reports-photos-hint =
    { $count ->
        [one] Up to { $count } photo. Where it was taken and on what telephone is removed. Please leave out faces and number plates.
       *[other] Up to { $count } photos. Where they were taken and on what telephone is removed. Please leave out faces and number plates.
    }
reports-photos-chosen = { $count } of { $max } photos chosen
reports-photos-remove = Remove
reports-photos-remove-number = Leave out photo { $number }
reports-photos-too-many = You can add up to { $max } photos. Choose fewer
reports-photos-too-big = { $name } is larger than { $max } MB. Choose a smaller photo.
reports-photos-gone =
    { $count ->
        [one] You began more than a day ago, and your photo is not kept any more. Please add it again.
       *[other] You began more than a day ago, and your { $count } photos are not kept any more. Please add them again.
    }
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
reports-check-why = You do not need to say who you are. With an email address we can tell you what happens, and ask you if something is unclear.
reports-check-known = You are signed in: we write to you at the address that you confirmed. All that you report is on the page
reports-check-name = Your name
reports-check-email = Email address
reports-check-email-hint = For news about this report and nothing else
reports-check-phone = Telephone number
reports-check-phone-hint = If the team has to find the spot
reports-check-privacy = Your name, email address and telephone number are not published. They are kept encrypted, whoever of us reads them is recorded, and you can have them erased.
reports-check-privacy-link = How we use your data
reports-check-public = What you wrote, your photos and the place are public.
reports-check-send = Send the report

## After a report was sent

reports-sent-title = We have your report
reports-sent-reference = Your reference
reports-sent-mail = We have sent you an email with the reference and a link to this page.
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
reports-home-fixed = of them fixed so far
reports-home-median = typical time until it is fixed
reports-home-open = open now
reports-home-more-figures = All figures
reports-home-near = What was reported lately
reports-home-all = All reports
reports-home-fixes = Fixed lately
reports-home-no-reports = Nobody has reported anything yet. You could be the first.
reports-home-also = Also here
reports-home-follow = Follow your street or ward
reports-home-follow-text = Get an email when something is reported near you, and when it is fixed.
reports-home-who = Who answers for what
reports-home-who-text = A map of who looks after roads, lamps, water and parks, and by which law.
reports-home-ledger = Check that nothing was changed
reports-home-ledger-text = Every step is written into a public record that cannot be altered unseen.
reports-home-data = Take the data with you
reports-home-data-text = All reports as a table or a map file, and an interface for programs.

## The list of reports

reports-list-title = Reports in { $town }
reports-list-count =
    { $count ->
        [0] No report fits
        [one] { $count } report
       *[other] { $count } reports
    }
reports-list-count-many = More than { $count } reports
reports-list-count-some = At least { $count } reports
reports-list-words-cut = So many reports have these words that not all could be looked at for this page. It goes on with older ones.
reports-list-words-behind = The search is being brought up to date. Some reports with these words cannot be found yet; please look again in a few minutes.
reports-list-nothing = Try fewer filters, or other words.
reports-list-filters = Filters
reports-list-filter = Show
reports-list-clear = Clear all filters
reports-list-remove = remove this filter
reports-list-more = More filters
reports-list-text = Words or reference
reports-list-status = State
reports-list-order = Order
reports-list-newest = Last reported first
reports-list-changed = Last changed first
reports-list-any-category = All categories
reports-list-any-status = All states
reports-list-any-ward = All wards
reports-list-from = Reported from
reports-list-to = Reported until
reports-list-chip-text = “{ $text }”
reports-list-chip-from = From { $date }
reports-list-chip-to = Until { $date }
reports-list-chip-near = Within { $metres } m of a place
reports-list-chip-box = In a part of the map
reports-list-pages = Pages of the list
reports-list-newer = Newer reports
reports-list-older = Older reports
reports-list-map = Map
reports-list-map-bounded = So many reports fit that the map shows only the newest { $count } from afar. Come closer to see every one.
reports-list-map-words = So many reports have these words that the map shows only the newest { $count } of them.
reports-list-near-me = Reports near me
reports-list-supports =
    { $count ->
        [one] { $count } other person affected
       *[other] { $count } other people affected
    }
reports-list-photo = Photo of the problem
reports-list-take = Take this list with you
reports-list-csv = As a table (CSV)
reports-list-geojson = For maps (GeoJSON)
reports-list-feed = As a news feed (Atom)
reports-list-follow = By email, when something new is reported
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
reports-now-handed-over = { $agency } answers for this, not we. We have passed the report on. It stays open here until they have dealt with it.
reports-now-handed-over-contact = Ask { $agency } directly
reports-now-fixed = { $agency } says that it was fixed on { $date }.
reports-now-wont-fix = { $agency } will not do this.
reports-now-duplicate = This had been reported before. What happens is written there:
reports-now-duplicate-plain = This had been reported before.
reports-now-withdrawn = Whoever reported this has taken it back.
reports-now-reason = The reason:
reports-now-said = They write:
reports-now-nobody = the town

## The page of a report: its parts

reports-show-warning = Warning
reports-show-hidden-now = This report is hidden from the public.
reports-show-what = What was reported
reports-show-no-description = Nothing was written.
reports-show-photo-open = Open photo { $number }
reports-show-history = What has happened
reports-show-who = Who answers for this
reports-show-agency = Body
reports-show-team = Team
reports-show-law = By
reports-show-first-answer = First answer
reports-show-due = By { $date }
reports-show-late = Late
reports-show-first-answer-given = Given on { $date }
reports-show-fix = Fixed
reports-show-fix-done = On { $date }
reports-show-where = Where it is
reports-show-support = This affects me too
reports-show-supported =
    { $count ->
        [0] If you have the same problem, say so. It helps to decide what comes first.
        [one] { $count } other person has this problem too.
       *[other] { $count } other people have this problem too.
    }
reports-show-follow = Get news by email
reports-show-follow-text = We write to you when something happens to this report. You can stop it at any time.
reports-show-follow-button = Follow this report
reports-show-say = Do you know more?
reports-show-comment = Add something or a photo
reports-show-fixed-question = Is it fixed?
reports-show-fixed-text = If it is not fixed although it says so here, tell us: the report is opened again and the team sees it.
reports-show-fixed-answer = Say whether it is fixed
reports-show-hide = Have something hidden or corrected
reports-show-withdraw = Take back your report
reports-show-proof = Proof
reports-show-proof-text = Every step of this report is written into a record that nobody can change without being seen.
reports-show-receipt = Receipt for { $reference }
reports-show-feed = News feed of this report (Atom)
reports-show-data = This report as data (JSON)
reports-show-staff = Work on this report

## What has happened

reports-event-reported = Reported
reports-event-comment = Somebody added
reports-event-published = News
reports-event-fixed = A resident says that it is fixed
reports-event-not-fixed = A resident says that it is not fixed
reports-event-recategorised = Now under: { $category }
reports-event-moved = The place was corrected
reports-event-routed = Passed on to { $agency }
reports-event-sent = Sent to { $agency }
reports-event-merged = The same as
reports-event-took-duplicate = The same was reported in
reports-event-internal = Something was put in order
reports-event-by-resident = A resident
reports-event-hidden = This entry is hidden, because it said something about a person or broke the rules of this site.

## What a resident does about a report

reports-act-send = Send
reports-act-public = Everybody can read this, so please leave out names and telephone numbers.
reports-act-passed-on = { $agency } has this report and is sent what you write, without your name.
reports-supported = Thank you. You are counted.
reports-follow-title = Get news by email
reports-follow-ended = This report has ended. We write to you if it is opened again.
reports-follow-sent = Please look into your mailbox. We have sent you a link: open it, and you follow this.
reports-follow-done = You follow this now. We write to you when something happens.
reports-follow-email-hint = For these mails and nothing else. Each has a link that ends them.
reports-comment-title = Add something
reports-comment-text = What do you know about it?
reports-comment-done = Thank you. It stands on the page now.
reports-fixed-title = Is it fixed?
reports-fixed-question = Your answer
reports-fixed-yes = Yes, it is fixed
reports-fixed-no = No, it is not
reports-fixed-no-hint = The report is opened again if it was closed, and the team is told
reports-fixed-text = What do you see?
reports-fixed-text-hint = Needed if it is not fixed. Everybody can read it.
reports-fixed-missing = Choose yes or no
reports-fixed-thanks = Thank you for telling us.
reports-fixed-reopened = Thank you. The report is open again, and the team is told.
reports-hide-title = Have something hidden or corrected
reports-hide-lead = Is there something about you in this report, a person or a number plate in a photo, or something that breaks the law? Tell us, and we hide or correct it. What you write here is not published.
reports-hide-text = What should be hidden or corrected, and why?
reports-optional-email = Email address (optional)
reports-hide-email-hint = If you want to know what we decided
reports-hide-done = Thank you. Somebody looks at it, usually on the next working day.
reports-withdraw-title = Take back your report
reports-withdraw-lead = The report is closed and says that you took it back. It stays readable, and others may report the same.
reports-withdraw-text = Why? (optional)
reports-withdraw-button = Take it back
reports-withdraw-done = You have taken the report back.

## Following a ward

reports-area-title = Follow a part of the town
reports-area-lead = We send you what is reported and what is closed in the part of the town that you choose. Each mail has a link that ends them.
reports-area-around = Around a street or an address
reports-area-of-ward = In a ward
reports-follow-rhythm = How often?
reports-follow-daily = Once a day, when there is something new
reports-follow-at-once = At once, a mail for each new report; what was closed comes once a day
reports-follow-which-place = Which place?
reports-follow-this-place = The place that you chose
reports-follow-how-far = How far around it?
reports-follow-metres = { $metres } metres
reports-locate-denied = Your browser does not give us your location. Type a street instead.
reports-locate-failed = Your location could not be found. Type a street instead.
reports-area-ward-missing = Choose a ward
reports-area-choose = Choose a ward
reports-area-button = Follow
reports-area-feed = News feeds instead of email
reports-area-feed-text = A feed reader shows you news without giving us your address. Every list of reports has a feed (Atom) of what is new and of what became of it, with the filters that you set, also around a place.
reports-area-feed-all = Feed of all reports
reports-area-nothing = We found nothing for “{ $place }”.
reports-area-radius = { $metres } m around { $place }
reports-area-feed-of = Feed
reports-confirm-title = Do you want these mails?
reports-confirm-report = We write to you when something happens to report { $reference }.
reports-confirm-area = Once a day, when there is something new, we write to you what was reported and closed here: { $ward }.
reports-confirm-area-category = Once a day, when there is something new, we write to you what was reported and closed here: { $ward }. Only this: { $category }.
reports-confirm-area-at-once = We write to you each time that something is reported here, and once a day what was closed: { $ward }.
reports-confirm-area-at-once-category = We write to you each time that something is reported here, and once a day what was closed: { $ward }. Only this: { $category }.
reports-confirm-button = Yes, I want them
reports-stop-title = End these mails
reports-stop-report = If you end them, we write to you no more about report { $reference }.
reports-stop-area = If you end them, we write to you no more about what is reported here: { $ward }.
reports-stop-button = End the mails
reports-stop-done = We write to you no more about this.
reports-link-gone-title = This link is not good any more
reports-link-gone = These mails have ended already. If you want news, follow again.

## A resident's own page

reports-my-lead = What you reported with the email address that you confirmed, and what you follow.
reports-my-none = With this email address, nothing has been reported yet.
reports-my-follows = What you follow
reports-my-no-follows = You follow nothing at the moment.
reports-my-follow-report = Report { $reference }
reports-my-follow-at-once = at once
reports-my-follow-waiting = waits until you open the link in our mail
reports-my-stop = End
reports-my-data = What we know about you
reports-my-data-text = This is kept encrypted. Whoever of us reads it is recorded.
reports-my-data-save = Save
reports-my-data-saved = Your details are saved.
reports-my-data-hide = To have something in a report of yours hidden, open the report and choose “Have something hidden or corrected”.
reports-my-data-email-fixed = The address that you confirmed. To use another, ask for a link to that one.
reports-erase-title = Erase what you know about me
reports-erase-what = Your name, email address, telephone number and the places that you follow are erased, you get no more mails, and you are signed out everywhere.
reports-erase-stays = What you reported stays readable, as it always was, without anything that leads to you. You can have something in it hidden on the page of the report, best before you erase your data. What you applied for is kept for as long as the service says; you can withdraw it on its own page.
reports-erase-final = This cannot be undone, by us or by you.
reports-erase-button = Erase my data
reports-erase-done = Your data is erased.

## Figures

reports-figures-link = Figures
reports-figures-title = How the town is doing
reports-figures-lead = How much is reported, how much of it is fixed, and how long that takes.
reports-figures-period = Reported in
reports-figures-last =
    { $count ->
        [one] the last month
       *[other] the last { $count } months
    }
reports-figures-all = all years
reports-figures-show = Show
reports-figures-filter = Which reports
reports-figures-reported = Reported
reports-figures-fixed = Fixed
reports-figures-open = Open
reports-figures-closed = Ended otherwise
reports-figures-median = Typical time until it is fixed
reports-figures-most = Nine of ten are fixed within
reports-figures-in-time = Fixed in time
reports-figures-months = Reports by month
reports-figures-by-category = By category
reports-figures-by-ward = By ward
reports-figures-by-agency = By who answers
reports-figures-more = How many were fixed, and how fast
reports-figures-no-ward = No ward
reports-figures-none = There are no reports here to count.
reports-figures-more-than = more than two years
reports-figures-how = How this is counted
reports-figures-how-month = A report counts in the month in which it was reported, also when it was fixed later. The last months therefore look worse than they will be.
reports-figures-how-time = Times run from the report until it was fixed, on the calendar: nights, weekends and public holidays are in them. The typical time is the median: half of the reports took less, half took longer. It is read off groups of lengths and may be a few per cent off.
reports-figures-how-late = “In time” means before the day that was set for it in working time, without weekends and public holidays. Reports for which no day was set count as in time.
reports-figures-how-closed = Reports that will not be done, were reported before or were taken back are not counted as fixed. Closings more than two years after the report are a clean-up of the files, not a repair: they are in the numbers but not in the times, as are those whose day nobody recorded.
reports-figures-how-hidden = Reports that are hidden are not counted.
reports-figures-csv = These figures as a table (CSV)
reports-figures-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
reports-figures-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## What personal data is held, and why

reports-held-name = Name of whoever reported something
reports-held-phone = Telephone number of whoever reported something
reports-held-place = A place around which somebody wants to know what is reported
reports-held-place-why = So that they can be told of it
reports-held-contact-why = So that the team can ask back and tell what became of a report
reports-held-request = Requests to hide or correct something
reports-held-request-why = So that somebody can decide on them
reports-held-original = What was written before it was redacted
reports-held-original-why = So that those who may see it can check why it was redacted

## What is wrong with what was given

reports-answer-missing = This question needs an answer
reports-answer-missing-to = Answer: { $question }
reports-answer-one-only = Give one answer only
reports-answer-too-long = This answer is too long. Write at most { $most } characters
reports-answer-no-number = Enter a number, such as 3 or 2.5
reports-answer-no-date = Enter a date, such as 2026-03-27
reports-answer-no-option = Choose one of the answers
reports-description-missing = Say what is wrong
reports-text-too-long = This text is too long. Write at most { $most } characters
reports-too-many-photos = Add at most { $most } photos
reports-phone-invalid = Enter a telephone number, such as 01632 960 001
reports-sent-already = This report has been sent already.
reports-changed-meanwhile = Somebody else changed this meanwhile. Look at it again before you change it.
reports-not-said-fixed = Nobody has said yet that this is fixed. If you know more, add it to the report.
reports-not-fixed-missing = Say what you see there, so that the team knows what is missing
reports-comment-missing = Write what you know
reports-hide-reason-missing = Say what should be hidden or corrected
reports-followed-already = You follow this already.
reports-follow-place-missing = Choose the place
reports-follow-place-outside = This place is outside the town. Choose one inside it
reports-follow-metres-missing = Choose how far around the place
reports-follow-too-many =
    { $minutes ->
        [one] Too many mails were asked for. Try again in { $minutes } minute
       *[other] Too many mails were asked for. Try again in { $minutes } minutes
    }
reports-follow-confirmed-already = You have said so before: you follow this.
reports-follow-ended-already = These mails have ended already.
reports-supported-already = You are counted already.
reports-ended-already = This report has ended already.
