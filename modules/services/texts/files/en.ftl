# Files that applicants give: chosen, refused, checked for viruses, opened.

services-files-title = Files
services-files-limits = { $count ->
    [one] You can add one file: { $kinds }. It can be { $size } at most.
   *[other] You can add { $count } files: { $kinds }. Each can be { $size } at most.
}
services-files-kind-or = {" or "}
services-files-kind-pdf = PDF
services-files-kind-picture = picture
services-files-kind-document = Word, OpenDocument, RTF or plain text document
services-files-kind-spreadsheet = spreadsheet or CSV
services-files-kind-sound = sound recording
services-files-kind-film = film
services-files-kilobytes = { $number } kB
services-files-megabytes = { $number } MB
services-files-kept = Already kept:
services-files-full = No more files are needed here. Remove one to replace it.
services-files-add = Add the chosen files and stay on this page
services-files-remove = Remove
services-files-later = Files (optional)
services-files-later-hint = Up to 8 files of 25 MB at most: PDFs, pictures, documents, spreadsheets, sound or film.
services-files-program = “{ $file }” is a program, or its name ends like one. Choose a document or a picture.
services-files-markup = “{ $file }” is a web page or a drawing that can hold programs. Save it as a PDF or a picture, and choose that.
services-files-macros = “{ $file }” has macros in it. Save it without macros or as a PDF, and choose that.
services-files-bomb = “{ $file }” would unpack to far more than it is. Save it as a PDF, and choose that.
services-files-locked = “{ $file }” is locked with a password, so nobody here could open it. Save it without a password, and choose that.
services-files-many = This application has as many files as it can have. Remove one before you add another.
services-files-unscanned = Not checked for viruses
services-files-waiting = Being checked for viruses
services-files-clean = No virus found
services-files-infected = Had a virus, was destroyed
services-files-infected-here = “{ $file }” had a virus, and we destroyed it. Check your device, and choose another file.
services-files-infected-gone = This file had a virus, and was destroyed. It cannot be opened.
services-files-not-checked-yet = This file is still being checked for viruses. Try again in a minute.
services-files-open = Open
services-files-opening = That you open a file is recorded with the same purpose, and the applicant sees it.
services-files-mail-subject = { $reference }: a file had a virus
services-files-mail = A file that you gave for “{ $service }” ({ $reference }) had a virus. We destroyed it; nobody opened it.

    Check your device. You find the file’s name here, and can send us another one:
    { $url }

    { $town }
services-files-held = Files that applicants give
services-files-held-why = So that whoever decides can see what the rules ask for. They are sealed under the applicant’s own key and destroyed with it.
action-check-file = Check a file for viruses
action-hold-application = Keep an application from being destroyed
action-see-retention = See which applications will be destroyed
action-destroy-application = Destroy an application
action-destroy-bill = Destroy a bill

# How long applications are kept.

services-retention-title = Destroying applications
services-retention-lead = When an application was kept as long as its service says, its answers, files and messages are destroyed with the key that they were sealed under. The record proves it.
services-retention-ahead = What will be destroyed
services-retention-done = What was destroyed
services-retention-none = There is nothing.
services-retention-application = Application
services-retention-day = On this day
services-retention-held = Must stay
services-retention-proof = Proof in the record
services-retention-at = Destroyed
services-retention-counts = What
services-retention-what = Answers, messages: { $texts }, files: { $files }
services-retention-until = It is kept until { $day } and then destroyed.
services-retention-is-held = It must stay, though its day was or is { $day }.
services-retention-destroyed-on = Answers, files and messages were destroyed on { $day }.
services-retention-hold = Keep it from being destroyed
services-retention-release = Let it be destroyed on its day
services-retention-reason-hint = Such as a court’s letter. The applicant does not see it.
services-retention-not-now = It cannot be destroyed now.
services-retention-destroyed = It was destroyed already.
services-retention-so-already = That was said already.
services-done-held = It stays until somebody lets it go.
services-done-released = It is destroyed on its day.
services-entry-held = { $who }: must not be destroyed
services-entry-released = { $who }: may be destroyed on its day
services-files-late = This page was open for a long time, so we could not take it. Nothing that you typed is lost: press the button once more. Files have to be chosen again.

# Places and addresses.

services-files-map-zoom-in = Zoom in
services-files-map-zoom-out = Zoom out
services-files-map-close = Close
services-files-map-marker = The place
services-files-map-attribution = Where the map comes from
services-files-map-unavailable = The map cannot be drawn in this browser. Everything it shows is on this page in words.
services-files-map-locate = Use my location
services-files-map-locating = Looking for your location …
services-files-map-locate-denied = Your browser does not give us your location. Type a street, or tap on the map.
services-files-map-locate-failed = Your location could not be found. Type a street, or tap on the map.
services-files-map-outside = You seem to be outside the town. Type a street, or tap on the map.
services-files-map-chosen = The place is marked. You can drag the pin, or move it with the arrow keys.
services-files-map-chosen-near = Marked near { $name }. You can drag the pin, or move it with the arrow keys.
services-files-place-search = Find
services-files-place-hint = For example, Mill Lane 12
services-files-place-label = Street, address or place
services-files-place-suggestions = Suggestions: { $count }
services-files-place-nothing = We found nothing for “{ $place }”. Check the spelling, or try a street close by.
services-files-place-offers = Which “{ $place }” do you mean?
services-files-place-map = Map to mark the place on
services-files-place-map-otherwise = The map needs JavaScript. You do not need the map: a street or an address is enough.
services-files-place-map-hint = Tap the spot. With a keyboard, move the pin with the arrow keys and confirm with Enter.
services-files-place-choose = Choose one of the addresses that we found, or fill in the fields.
services-files-restored = We put back what you had typed in this browser and what did not reach us.
services-files-undo = Take it away again
services-files-offline = You are offline. What you typed is kept in this browser: press the button again when you are back.

# In the record, among the rules and among the jobs.

event-application-destroyed = An application was destroyed, kept long enough
event-application-file-checked = A file was checked for viruses
event-application-file-read = Staff opened a file of an application
event-application-file-removed = An applicant took a file back
event-application-files-kept = An applicant gave files
event-application-held = An application must not be destroyed
event-application-kept-until = The day was kept on which an application is destroyed
event-application-released = An application may be destroyed on its day
policy-services-applications-are-destroyed-in-the-end = The program destroys applications when they were kept as long as their service says
policy-services-files-are-looked-at = The program writes down whether a file that an applicant gave has a virus
policy-services-managers-hold-applications = Managers keep an application of their own body from being destroyed, with a reason, and let it go again
policy-services-staff-see-what-is-destroyed = Managers, administrators and auditors see what will be destroyed and what was
job-kind-services-check-file = Check a file for viruses
job-kind-services-destroy-applications = Destroy applications that were kept long enough
job-kind-services-destroy-bills = Destroy bills that were kept long enough
job-kind-services-destroy-files = Destroy the content of files
job-kind-services-settle-files = Remove uploads that nothing refers to
