## Words that several pages of staff share

reports-choose = Choose
reports-save = Save
reports-change = Change
reports-remove = Remove
reports-ended = Ended
reports-told =
    { $count ->
        [0] Nobody gets an e-mail about this. It stands on the public page of the report.
        [one] { $count } person gets an e-mail about this, and it stands on the public page of the report.
       *[other] { $count } people get an e-mail about this, and it stands on the public page of the report.
    }
reports-told-nobody = Only colleagues see this. No resident is told.
reports-reason = What residents are told (optional)
reports-reason-needed = What residents are told
reports-reason-hint = Public. Say what happens next or why, in plain words, without names.
reports-agency-choose = Body that answers for it

## Clocks, in working time

reports-clock-answer = First answer
reports-clock-fix = Fix
reports-clock-left = { $length } left
reports-clock-late = { $length } late
reports-clock-moment = less than a working hour
reports-clock-hours =
    { $count ->
        [one] { $count } working hour
       *[other] { $count } working hours
    }
reports-clock-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
reports-clock-none = No target
reports-clock-due = Due { $date }
reports-clock-given = given { $date }
reports-clock-ended = ended { $date }
reports-pace-due-soon = Due soon

## The queue

reports-queue-link = Queue
reports-queue-title = Queue: { $queue }
reports-queue-filtered = Filtered reports
reports-queue-views = Queues
reports-queue-mine = My reports
reports-queue-all = All reports
reports-queue-hide-requests = Requests to hide something
reports-queue-saved = Saved views
reports-queue-keep = Save this view
reports-queue-late-count = { $count } late
reports-queue-at-least = { $count }+
reports-queue-narrow = Narrow the list
reports-queue-narrow-none = All in this list
reports-queue-narrow-late = Late
reports-queue-narrow-nobody = Nobody’s yet
reports-queue-narrow-mine = Mine
reports-queue-write = Write down a report
reports-queue-filters = Search and filter
reports-queue-any-team = All teams
reports-queue-any-agency = All bodies
reports-queue-assignee = Assigned to
reports-queue-anybody = Anybody or nobody
reports-queue-nobody = Nobody
reports-queue-only-late = Late only
reports-queue-only-hidden = Hidden from the public only
reports-queue-order-due = What is due first
reports-queue-order-newest = Last reported first
reports-queue-order-changed = Last changed first
reports-queue-empty = There is nothing here. Choose another queue, or fewer filters.
reports-queue-caption = Reports of this queue
reports-queue-choice = Tick
reports-queue-what = Report
reports-queue-age = Reported
reports-queue-clocks = Clocks
reports-queue-whose = Whose
reports-queue-picture = Photo
reports-queue-hidden = Hidden
reports-queue-supports =
    { $count ->
        [0] nobody else
        [one] { $count } other has it too
       *[other] { $count } others have it too
    }
reports-queue-tick = Tick reports to act on several at once
reports-queue-tick-one = Tick { $reference }
reports-queue-tick-all = Tick all on this page
reports-queue-ticked = { $count } ticked
reports-queue-actions = Act on ticked reports
reports-queue-pages = Pages of the queue
reports-queue-previous = Previous page
reports-queue-next = Next page

## What can be done to one report or many

reports-act-take = Assign to me
reports-act-assign = Assign
reports-act-status = Change state
reports-act-category = Change category
reports-act-merge = Merge duplicates

## Keys

reports-keys-open = Keyboard shortcuts
reports-keys-title = Keyboard shortcuts
reports-keys-down = Next report
reports-keys-up = Previous report
reports-keys-tick = Tick or untick
reports-keys-enter = Open the report
reports-keys-help = Show these keys
reports-keys-send = Send the form of a page
reports-keys-on = Use single keys as shortcuts
reports-keys-close = Close

## Many reports at once

reports-bulk-title-take =
    { $count ->
        [one] Assign { $count } report to yourself
       *[other] Assign { $count } reports to yourself
    }
reports-bulk-title-assign =
    { $count ->
        [one] Assign { $count } report
       *[other] Assign { $count } reports
    }
reports-bulk-title-status =
    { $count ->
        [one] Change the state of { $count } report
       *[other] Change the state of { $count } reports
    }
reports-bulk-title-status-to =
    { $count ->
        [one] Change { $count } report to “{ $status }”
       *[other] Change { $count } reports to “{ $status }”
    }
reports-bulk-title-category =
    { $count ->
        [one] Change the category of { $count } report
       *[other] Change the category of { $count } reports
    }
reports-bulk-title-merge =
    { $count ->
        [one] Merge { $count } report into another
       *[other] Merge { $count } reports
    }
reports-bulk-do =
    { $count ->
        [one] Do this to { $count } report
       *[other] Do this to { $count } reports
    }
reports-bulk-done =
    { $count ->
        [0] No report was changed.
        [one] { $count } report was changed.
       *[other] { $count } reports were changed.
    }
reports-bulk-refused = Some reports could not be changed
reports-bulk-gone = This report is no longer there.
reports-bulk-changed = Changed meanwhile
reports-bulk-not-yours = Not yours to change
reports-bulk-cannot = Cannot go to this state

## Saved views

reports-views-title = Save this view
reports-views-name = Name of this view
reports-views-name-hint = For example, Potholes in the old town. A view of the same name is replaced.
reports-views-keep = Save view
reports-views-kept = The view “{ $name }” is saved.
reports-views-none = You have not saved any view yet. Set filters in the queue, then choose “Save this view”.
reports-views-remove = Remove
reports-views-removed = The view is removed.

## Requests to hide something

reports-requests-title = Requests to hide or correct something
reports-requests-lead = Residents asked for these. The longest wait stands first.
reports-requests-none = Nothing waits to be decided.
reports-requests-of-report = Requests to hide or correct something
reports-requests-asked = Asked
reports-request-waits = waits for a decision
reports-request-granted = granted
reports-request-refused = refused
reports-request-decide = Decide
reports-request-title = Decide a request
reports-request-first = If you grant it, first hide the photo, redact the text or hide the report. This form only answers the resident.
reports-request-question = Is the request granted?
reports-request-yes = Yes
reports-request-yes-hint = What was asked for is hidden or corrected now
reports-request-no = No
reports-request-choose = Choose yes or no
reports-request-answer = What the resident is told
reports-request-answer-hint = Goes to them by e-mail and nowhere else.
reports-request-answer-nobody = Whoever asked left no address, so nobody gets this. It is kept as the reason.
reports-request-button = Decide the request
reports-request-done = The request about { $reference } is decided.

## A report on the desk

reports-work-warning = Warning
reports-work-changed = What changed while you were writing
reports-work-look-again = Nothing of yours is lost: it stands in the form below. Look at it again and send it if it is still right.
reports-work-reminder = The report
reports-work-cancel = Cancel
reports-work-and-next = Save and next in the queue
reports-work-back = Back to the queue
reports-work-back-to-report = Back to the report
reports-work-onward = Onward
reports-work-next = Next in the queue
reports-work-queue = Back to the queue
reports-work-public = Public page
reports-work-actions = Other actions
reports-work-states = All states with what they mean
reports-work-update = Publish an update
reports-work-move = Correct the place
reports-work-route = Pass to another body
reports-work-contact = Show who reported it
reports-work-withdraw = Withdraw for the reporter
reports-work-hide = Hide the report
reports-work-unhide = Show the report again
reports-work-redact = Redact
reports-work-original = Read the original
reports-work-clocks = Clocks
reports-work-why = Why they
reports-work-by-hand = Chosen by hand, or nobody answers here by the map
reports-work-handovers = Given to other bodies
reports-work-people = People
reports-work-reporter = Reporter
reports-work-reporter-unknown = Gave no name or address
reports-work-reporter-known = Known, wants no e-mails
reports-work-reporter-told = Known, gets e-mails
reports-work-supports = Others with the problem
reports-work-followers = Followers by e-mail
reports-work-duplicates = Merged into this one
reports-work-nearby = Reported close by
reports-work-same = It is the same

## States

reports-status-title = Change the state
reports-status-title-to = Change the state to “{ $status }”
reports-status-button = Change to “{ $status }”
reports-status-done = The state of { $reference } is changed.
reports-status-missing = Choose a state
reports-status-promised = Will be fixed by
reports-status-promised-hint = This day is shown to everybody as a promise.
reports-status-hint-received = It was ended by mistake. It waits for an answer again, and its clocks begin anew.
reports-status-hint-in-progress = Somebody is working on it or has begun to look into it.
reports-status-hint-planned = It will be fixed by a day that you promise.
reports-status-hint-handed-over = Another body answers for it. It is sent there and stays open until they have ended it.
reports-status-hint-fixed = It is fixed. Residents are asked whether they agree.
reports-status-hint-wont-fix = It will not be done. The reason is public.

## Assigning

reports-assign-title = Assign the report
reports-assign-no-team = No team
reports-assign-button = Assign
reports-assign-done = { $reference } is assigned.

## Category

reports-recategorise-title = Change the category
reports-recategorise-to = New category
reports-recategorise-choose = Choose
reports-recategorise-button = Change to “{ $category }”
reports-recategorise-goes = With this category it goes to { $office }.
reports-recategorise-done = The category of { $reference } is changed.

## Place

reports-move-title = Correct the place
reports-move-search = Find a street or address
reports-move-nothing = Nothing was found. Mark the place on the map, or enter coordinates.
reports-move-address = Place in words
reports-move-no-map = The map needs JavaScript. Without it, find an address above or enter coordinates below.
reports-move-lat = Latitude
reports-move-lon = Longitude
reports-move-no-point = Enter coordinates such as 41.65432 and -4.72345, or leave both empty
reports-move-button = Save the place
reports-move-done = The place of { $reference } is corrected.

## Merging

reports-merge-title = Merge into another report
reports-merge-question = Which report is it the same as?
reports-merge-stays = Which report stays open?
reports-merge-other = Another report
reports-merge-reference = Its reference
reports-merge-missing = Choose a report or enter a reference
reports-merge-told =
    { $count ->
        [0] This report ends as “Reported before”. Nobody gets an e-mail.
        [one] This report ends as “Reported before”. { $count } person is told and follows the other report from now on.
       *[other] This report ends as “Reported before”. { $count } people are told and follow the other report from now on.
    }
reports-merge-button = Merge
reports-merge-done = { $reference } is merged.

## Passing on

reports-route-title = Pass to another body
reports-route-now = It lies with { $office }. Its clocks keep running wherever it goes.
reports-route-same = By the responsibility map it is where it belongs. To pass it on all the same, choose by hand and say why.
reports-route-question = Who is to answer for it?
reports-route-by-map = As the map says: { $office }
reports-route-by-hand = Somebody else
reports-route-office = Body and team
reports-route-rule = Rule { $rule }, version { $version }
reports-route-button = Pass on
reports-route-done = { $reference } is passed on.

## Notes and updates

reports-note-title = Write a note
reports-note-text = Internal note
reports-note-hint = For colleagues only. Residents never see it.
reports-note-button = Add the note
reports-note-done = The note is added.
reports-publish-title = Publish an update
reports-publish-text = What is being done
reports-publish-button = Publish
reports-publish-done = The update on { $reference } is published.
reports-templates-use = Begin with a prepared text

## Hiding and redacting

reports-photo-hide-number = Hide photo { $number }
reports-photo-show-number = Show photo { $number } again
reports-photo-hide-title = Hide this photo
reports-photo-hide-text = Residents no longer see it. Colleagues do, and it can be shown again.
reports-photo-hide = Hide the photo
reports-photo-hidden = The photo is hidden.
reports-photo-show-title = Show this photo again
reports-photo-show-text = Everybody sees it again.
reports-photo-show = Show the photo
reports-photo-shown = The photo is shown again.
reports-redact-title = Redact a text
reports-redact-now = What everybody reads now
reports-redact-sealed = The original is kept sealed. Reading it takes a purpose and is recorded.
reports-redact-text = What everybody will read
reports-redact-hint = Take out names, numbers and insults; mark what is missing with […]. Change nothing else.
reports-redact-button = Publish the redacted text
reports-redact-done = The text is redacted.
reports-hide-report-title = Hide the whole report
reports-hide-report-text = It disappears from all lists, maps and files, and its address answers that there is no such page. Whoever reported it and colleagues still see it.
reports-hide-report-reason = Why
reports-hide-report-button = Hide the report
reports-hidden-done = { $reference } is hidden.
reports-unhide-title = Show the report again
reports-unhide-text = Everybody sees it again, with its whole public history.
reports-unhide-button = Show the report
reports-shown-done = { $reference } is public again.
reports-withdraw-staff-title = Withdraw for the reporter
reports-withdraw-for = Only when whoever reported it has asked for it. It ends as “Withdrawn”.
reports-withdrawn-done = { $reference } is withdrawn.

## Reading what is sealed

reports-read-reporter = Who reported it
reports-read-request = Read the request
reports-read-original = Read the original text
reports-read-recorded = That you read this is written into the history and the ledger, with your name and the purpose.
reports-read-button = Read
reports-read-name = Name
reports-read-email = E-mail address
reports-read-phone = Telephone number
reports-read-nothing = There is nothing to read: no name or address was given, or the person asked us to forget them.
reports-purpose = What do you need it for?
reports-purpose-ask-back = To ask back about the problem
reports-purpose-find-place = To find the place
reports-purpose-answer = To answer the person
reports-purpose-other = Something else
reports-purpose-other-text = Purpose

## The history as staff see it

reports-history-internal = Internal
reports-history-system = The system
reports-history-status = State: from “{ $before }” to “{ $after }”
reports-history-assigned = Assigned to { $to }
reports-history-assigned-both = Assigned to { $person } ({ $team })
reports-history-assigned-nobody = Assigned to nobody
reports-history-recategorised = Category: from “{ $before }” to “{ $after }”
reports-history-moved = Place: from “{ $before }” to “{ $after }”
reports-history-routed = Passed from { $before } to { $after }
reports-history-sent = Sent to { $agency }: { $way }
reports-history-noted = Note
reports-history-published = Update published
reports-history-redacted = A text was redacted
reports-history-hidden-photo = A photo was hidden
reports-history-hidden-report = The report was hidden
reports-history-hidden-text = A text was hidden
reports-history-shown-photo = A photo was shown again
reports-history-shown-report = The report was shown again
reports-history-shown-text = A text was shown again
reports-history-read-reporter = Read who reported it
reports-history-read-request = Read a request to hide something
reports-history-read-original = Read an original text
reports-source-web = reported on this site
reports-source-staff = written down by staff
reports-source-open311 = sent by a program (Open311)
reports-source-import = taken over from { $name }
reports-handover-way-mail = by e-mail
reports-handover-way-open311 = to their server (Open311)
reports-handover-way-by-hand = by hand
reports-handover-state-waiting = to be sent
reports-handover-state-sent = they have it
reports-handover-state-refused = refused or not delivered
reports-handover-state-ended = ended
reports-handover-their-id = Their number: { $id }
reports-passed-on-waiting = To be passed on to { $agency }
reports-passed-on-sent = Passed on to { $agency }
reports-passed-on-refused = { $agency } did not take it
reports-passed-on-ended = Not passed on to { $agency }

## Writing a report down

reports-write-title = Write down a report
reports-write-lead = For somebody at the counter or on the telephone.
reports-write-again = Other category or place
reports-write-which = Which place?
reports-write-as-said = “{ $place }”, as it was said
reports-write-description-hint = Everybody can read this. Leave out names and telephone numbers.
reports-write-person = Who reports it (optional)
reports-write-person-text = Say that this is kept encrypted, used for this report only, and not published.
reports-write-name = Name
reports-write-email = E-mail address
reports-write-phone = Telephone number
reports-write-lang = Language for e-mails
reports-write-send = Save the report
reports-write-done = The report is saved. Its reference is { $reference }: please read it out.
