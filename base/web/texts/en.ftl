# The frame of every page.
web-skip = Skip to main content
web-title-error = Error: { $title }
web-account-links = Your account
web-languages = Language
web-menu = Menu
web-menu-label = Parts of this site
web-breadcrumbs = Where you are
web-back = Back
web-notice-title = Done
web-errors-title = There is a problem
web-errors-named = { $field } – { $what }
web-footer-label = About this site
web-footer-software = This site runs on Stoa { $version }, free software under the AGPL 3.0.
web-sign-in = Sign in
web-to-front-page = Go to the front page
web-open-form-again = Open the form again

# Numbers and lengths of time.
web-percent = { $value }%
web-size-bytes = { $value } bytes
web-size-kilobytes = { $value } kB
web-size-megabytes = { $value } MB
web-moment = less than a minute
web-just-now = just now
web-ago = { $length } ago
web-in-time = in { $length }
web-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
web-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
web-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
web-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
web-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

# When something does not work.
web-problem-invalid = Some of this is not right
web-problem-invalid-text = Correct this and send it again:
web-problem-not-found = Page not found
web-problem-not-found-text = There is no page at this address. If you typed it, check that it is right. If you followed a link, the page may have been removed.
web-problem-denied = You cannot see or do this
web-problem-conflict = This has changed in the meantime
web-problem-busy = Too much is happening at the moment
web-problem-busy-text = { $seconds ->
    [one] Nothing was saved. Wait { $seconds } second, then try again.
   *[other] Nothing was saved. Wait { $seconds } seconds, then try again.
}
web-problem-broken = Sorry, something went wrong on our side
web-problem-broken-text = Nothing you did caused this, and it has been noted. Try again later. If it happens again, tell us this number:
web-problem-reference = Reference number:
web-problem-contact = If you need help, write to
web-problem-sign-in = You need to sign in
web-problem-sign-in-text = Only people who have signed in can do this.
web-problem-unreadable = We could not read what was sent
web-problem-foreign-form = Send this form again
web-problem-foreign-form-text = For your safety we only take forms that were opened in this browser not long ago. Nothing was saved. You can go back in your browser to copy what you wrote, then open the form again.
web-problem-wrong-method = This page cannot be used in this way
web-problem-wrong-method-text = The address exists, but it does not take requests of this kind.
web-problem-too-large = That is too much at once
web-problem-too-often = You are sending too much too quickly
web-problem-too-often-text = { $seconds ->
    [one] Wait { $seconds } second, then try again.
   *[other] Wait { $seconds } seconds, then try again.
}
web-for-staff = This page is for staff.
web-for-residents = This page is for residents. Sign out of your staff account to use it.
web-form-kind = Send this as a form, not as another kind of content.
web-form-broken = What was sent broke off or was damaged. Try again.
web-form-too-large = What you sent is too long. Make it shorter and send it again.
web-field-too-long = One of your answers is too long. Make it shorter and send it again.
web-file-too-large = A file must be smaller than { $megabytes } MB.
web-too-many-files = { $count ->
    [one] You can send { $count } file at a time.
   *[other] You can send up to { $count } files at a time.
}
web-not-text = What was sent contains characters that are not text.
web-fields-misfit = Some of the values that were sent are not of the kind we expect, for example a word in place of a number.

# What the house itself has to say.
kernel-denied = You do not have permission to do this.
kernel-changed-meanwhile = Somebody else changed this after you opened it. Open it again to see what is new, then make your change.
kernel-job-at-work = This job is being worked on or is done already. Look again in a moment.
kernel-email-invalid = Enter an email address in the correct format, like name@example.com
kernel-username-taken = Somebody already signs in with this name. Choose another.
kernel-photo-too-large = A photo must be smaller than 20 MB
kernel-photo-damaged = This photo is damaged and cannot be opened. Choose another
kernel-photo-not-a-picture = A photo must be a JPEG, PNG, WebP or GIF file
kernel-photo-too-many-pixels = This photo has too many pixels. Choose a smaller version of it

# The page that chooses a language.
web-language-title = Choose a language

# Accessibility.
web-accessibility-title = Accessibility
web-accessibility-intro = { $town } wants as many people as possible to be able to use this site. You can:
web-accessibility-zoom = make everything four times as large without anything running off the screen
web-accessibility-keyboard = use every page with a keyboard alone
web-accessibility-reader = listen to every page with a screen reader
web-accessibility-scripts = use every form without JavaScript
web-accessibility-languages = read everything in English, Spanish, French and Arabic
web-accessibility-standard-title = The standard we follow
web-accessibility-standard = The pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every kind of page is checked against them automatically before a new version is released.
web-accessibility-maps-title = Maps
web-accessibility-maps = A map cannot be read aloud. Wherever there is a map, you can type an address instead, or read a list that says the same.
web-accessibility-help-title = If something does not work for you
web-accessibility-help = Tell us which page it was, what you wanted to do and what happened.

# Privacy.
web-privacy-title = Privacy
web-privacy-intro = This page says what this site knows about you, why, and what you can do about it.
web-privacy-held-title = What we hold
web-privacy-held-none = This site holds no personal data.
web-privacy-what = What
web-privacy-why = Why we hold it
web-privacy-kept-title = How we protect it
web-privacy-kept = Everything that says who you are is encrypted under a key of your own. To forget you, we destroy that key, and then nobody can read it any more, not even in our backups. Whenever a member of staff reads it, this is recorded with the reason.
web-privacy-record-title = The public record
web-privacy-record = Every change is written into a public record that anybody can check. It says what happened and when. It never says who you are.
web-privacy-cookies-title = Cookies
web-privacy-cookies = We use only the cookies that the site needs to work. None of them follows you anywhere else. There is no advertising and no measuring of visitors.
web-privacy-cookie-name = Name
web-privacy-cookie-purpose = What it is for
web-privacy-cookie-length = How long it stays
web-privacy-cookie-session = Keeps you signed in
web-privacy-cookie-visitor = Makes sure that the forms you send are yours
web-privacy-cookie-language = Remembers your language
web-privacy-cookie-notice = Tells you once that something was done
web-privacy-cookie-paying = Leads you back to your application or your bill when you have paid by card
web-privacy-rights-title = Your rights
web-privacy-rights = You can ask us what we hold about you, have it corrected, or have it erased.

# For programs.
web-api-title = For programs
web-api-intro = Programs can do the following here. The parts that need a key say so.
web-api-document = The whole description as OpenAPI 3.1 (JSON)
web-api-method = Method
web-api-path = Address
web-api-what = What it does
web-api-other = Other
web-gallery-title = Components

# A page that is open while something happens to what it shows.
web-live-changed = This page has changed since you opened it.
web-live-show = Show the change
web-live-updated = This page was brought up to date.

# What the record says has happened: a key for each kind of event.
event-demo-town-made = A part of the demonstration town was made

# Why somebody may do something: a key for each rule of the policies.
policy-kernel-house = The house itself does it, by nobody’s order
