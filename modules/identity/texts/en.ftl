# Signing in.
identity-sign-in-title = Sign in
identity-sign-in-button = Sign in
identity-sign-in-as-another = You are signed in as a resident. If you sign in as a member of staff, you will be signed out as a resident.
identity-sign-in-wrong = The name or the password is not right. Check both and try again.
identity-sign-in-forgotten = I have forgotten my password
identity-sign-in-forgotten-text = Ask an administrator to send you a link. With it you can choose a new password.
identity-sign-in-residents-title = If you are a resident
identity-sign-in-residents = You do not need an account. To see what you have sent us,
identity-sign-in-residents-link = get a link by email
identity-sign-in-first = Sign in first to do this.
identity-too-many-tries = { $minutes ->
    [one] There were too many attempts. Wait { $minutes } minute, then try again.
   *[other] There were too many attempts. Wait { $minutes } minutes, then try again.
}
identity-continue = Continue

# The second step.
identity-code-title = Enter your code
identity-code-text = Open the app on your phone that shows codes, and enter the code for this site.
identity-code-lost = I cannot get a code
identity-code-lost-text = Enter one of your recovery codes instead. If you have none left, ask an administrator for help.
identity-code-missing = Enter the code
identity-code-wrong = This code is not right. A code lasts half a minute and works once: wait for the next one and try again.
identity-step-gone = Too much time has passed. Start again.

# Passkeys.
identity-passkey-sign-in-button = Sign in with a passkey
identity-passkey-waiting = Follow what your device asks you to do.
identity-passkey-failed = Your device did not give us a passkey. Try again, or sign in with your password.
identity-passkey-refused = This passkey was not accepted. Try again, or sign in with your password.
identity-passkey-known = This passkey is already in use.
identity-passkeys-title = Passkeys
identity-passkeys-text = A passkey lets you sign in with your fingerprint, your face or your device’s PIN. You need no password and no code, and nobody can trick you into giving it away.
identity-passkeys-not-here = Passkeys cannot be used at this address: the site must be reached by https.
identity-passkey-name = Name of the passkey
identity-passkey-name-hint = So that you can tell your devices apart, for example “Work laptop”
identity-passkey-name-missing = Enter a name of up to 60 characters for the passkey
identity-passkey-add = Add a passkey
identity-passkey-add-failed = The passkey was not added. Check the name and your password, then try again.
identity-passkey-needs-script = To add a passkey, your browser needs JavaScript.
identity-passkey-is-added = The passkey was added. You can sign in with it from now on.
identity-passkey-is-removed = The passkey was removed.
identity-passkey-added = Added
identity-passkey-used = Last used
identity-passkey-unused = Not used yet
identity-passkey-remove-title = Remove the passkey “{ $name }”
identity-passkey-remove-text = You will not be able to sign in with it any more. You can also delete it on the device itself.
identity-passkey-remove-button = Remove the passkey
identity-remove = Remove

# A resident's link.
identity-link-title = Get a link by email
identity-link-text = Enter the email address that you gave us when you sent something. We will email you a link that shows all of it. You do not need a password.
identity-link-newcomer = Enter your email address. We email you a link that confirms it. You do not need a password.
identity-link-hint = We only use it to send you the link
identity-link-button = Send me the link
identity-link-staff = If you work here,
identity-link-staff-link = sign in with your password or passkey
identity-link-sent-title = Check your email
identity-link-sent-text = { $hours ->
    [one] If this address is known to us, a link is on its way to it. The link works once, within { $hours } hour.
   *[other] If this address is known to us, a link is on its way to it. The link works once, within { $hours } hours.
}
identity-link-sent-nothing = Nothing there after a few minutes? Look in your junk mail. If there is nothing there either, you may have given us another address.
identity-link-again = Ask for another link
identity-link-gone-title = This link no longer works
identity-link-gone = It has been used already or is too old. Ask for a new one.
identity-follow-title = See what you have sent
identity-follow-text = Your link is good. Continue in this browser to see what you have sent us. The link then cannot be used again.
identity-follow-newcomer-title = Confirm your address
identity-follow-newcomer = Your link is good. Continue in this browser: your address is confirmed then, and kept in the vault, where you can have it erased.
identity-link-sent-newcomer = A link is on its way to this address. It works once, within { $hours } hours.

# Setting a password by a link.
identity-password-link-title = Choose a password
identity-password-link-gone = It has been used already or is too old. Ask an administrator to send you a new one.
identity-password-set = Your password is set. Sign in with it now.
identity-password-button = Save the password
identity-field-new-password = New password
identity-new-password-hint = At least { $shortest } characters. Three or four words in a row are easy to remember and hard to guess.
identity-password-too-short = Choose a password of at least { $shortest } characters
identity-password-too-long = Choose a shorter password
identity-password-too-simple = Choose a password that is harder to guess
identity-password-wrong = This is not your password. Try again.

# Signing out.
identity-sign-out-title = Sign out
identity-sign-out-text = You will be signed out in this browser.
identity-sign-out-button = Sign out
identity-stay-signed-in = Stay signed in
identity-signed-out = You are signed out.

# The own account.
identity-account-title = Your account
identity-account-facts-text = If something here is not right, ask an administrator to change it.
identity-account-sign-in-title = How you sign in
identity-warning = Warning
identity-advice-second-factor = As an administrator you decide what others can do here. Protect your account: add a passkey, or set up codes from an app.
identity-advice-recovery-codes = You have no recovery codes left. Make new ones before you need them.
identity-change = Change
identity-on = On
identity-off = Off
identity-password-hidden = Only you know it
identity-codes = Codes from an app
identity-recovery-codes-left = { $count ->
    [0] No recovery codes left
    [one] { $count } recovery code left
   *[other] { $count } recovery codes left
}
identity-field-current-password = Your password now
identity-current-password-hint = To make sure that it is you
identity-password-change-title = Change your password
identity-password-change-text = You will be signed out everywhere else.
identity-password-changed = Your password was changed, and you were signed out everywhere else.

# Codes from an app.
identity-second-factor-title = Codes from an app
identity-second-factor-text = With an app on your phone that shows a new code every half minute, nobody can sign in with your password alone.
identity-second-factor-step-app = Install an app for such codes on your phone, unless you have one already.
identity-second-factor-step-scan = In the app, scan this picture:
identity-second-factor-step-type = If you cannot scan it, type this key into the app:
identity-second-factor-step-code = Below, enter the code that the app now shows.
identity-qr-label = Picture with the key for your app
identity-field-code-from-app = Code from the app
identity-second-factor-button = Turn on
identity-second-factor-is-on = You are asked for a code from your app when you sign in with your password.
identity-second-factor-remove = Turn off codes from an app
identity-second-factor-remove-text = Your password alone will let you in again. Your recovery codes will stop working.
identity-second-factor-remove-button = Turn off
identity-second-factor-is-removed = Codes from an app are turned off.
identity-no-second-factor = Codes from an app are not turned on.
identity-recovery-codes-title = Your recovery codes
identity-recovery-codes-text = If you lose your phone, sign in with one of these instead of a code. Each works once. Print them, or write them down, and keep them in a safe place.
identity-recovery-codes-once = You will not see them again.
identity-recovery-codes-kept = I have kept them
identity-recovery-codes-renew = Make new recovery codes
identity-recovery-codes-renew-text = The old recovery codes will stop working.

# Sessions.
identity-sessions-title = Where you are signed in
identity-sessions-text = If you do not recognise one of these, sign it out and change your password.
identity-session-browser = Browser
identity-session-name = { $browser } on { $system }
identity-session-nameless = A browser without a name
identity-session-here = This browser
identity-session-since = Signed in
identity-session-until = Ends
identity-session-end = Sign out
identity-session-end-button = Sign out
identity-session-ended = That browser was signed out.

# People.
identity-people-title = People
identity-people-text = Name
identity-people-filter = Choose whom to list
identity-people-show-left = Show people who have left
identity-people-apply = Show
identity-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
identity-people-add = Add a person
identity-people-add-text = They will get an email with a link to choose their own password.
identity-people-add-button = Add and send the link
identity-staff-added = { $name } was added, and a link is on its way.
identity-staff-changed = The changes were saved.
identity-save = Save
identity-cancel = Cancel
identity-protection = Protection
identity-two-factors = Two factors
identity-password-alone = Password only
identity-no-password-yet = No password yet
identity-has-left = Has left
identity-works-here = Works here
identity-works-here-hint = If you clear this, they are signed out at once and cannot sign in again. Their past work stays.
identity-field-name = Name
identity-field-username = User name
identity-field-email = Email address
identity-field-email-or-username = Email address or user name
identity-field-password = Password
identity-field-code = Code
identity-field-roles = Roles
identity-field-agency = Agency
identity-field-teams = Teams
identity-field-active = Status
identity-name-hint = As colleagues should see it
identity-username-hint = Letters, digits, dots, hyphens and underscores, for example a.ruiz
identity-email-hint = The link is sent to this address. They can also sign in with it.
identity-email-change-hint = Leave this empty to keep the address we have
identity-teams-hint = They see the reports of these teams
identity-name-missing = Enter a name of up to 100 characters
identity-username-form = Enter a user name of 2 to 60 letters, digits, dots, hyphens or underscores
identity-email-taken = Somebody who works here has this address already
identity-roles-missing = Choose at least one role
identity-roles-unknown = Choose from the roles in the list
identity-agency-unknown = Choose an agency from the list
identity-teams-unknown = Choose teams from the list
identity-not-yourself = You cannot end your own access. Ask another administrator.
identity-not-your-own-role = You cannot give up your own role as an administrator. Ask another administrator.
identity-not-your-own-factors = Turn off your own codes and passkeys on your account page.
identity-role-administrator = Administrator
identity-role-administrator-hint = Can do everything, and decides who works here
identity-role-manager = Manager
identity-role-manager-hint = Sets up categories, areas, teams and texts, and sees all figures
identity-role-caseworker = Caseworker
identity-role-caseworker-hint = Deals with the reports of their teams
identity-role-analyst = Analyst
identity-role-analyst-hint = Reads everything except personal data
identity-role-auditor = Auditor
identity-role-auditor-hint = Reads everything, with the record of who did what, and changes nothing

# Helping people to sign in.
identity-help-link = Help them to sign in, or sign them out
identity-help-title = Help { $name } to sign in
identity-help-password-title = New password
identity-help-password-text = { $hours ->
    [one] We email them a link to choose a new password. It works once, within { $hours } hour. Their old password works until they have chosen.
   *[other] We email them a link to choose a new password. It works once, within { $hours } hours. Their old password works until they have chosen.
}
identity-help-password-button = Send the link
identity-help-password-done = The link is on its way.
identity-help-sessions-title = Sign them out
identity-help-sessions-text = They are signed out everywhere at once, and can sign in again. Do this when a device was lost.
identity-help-sessions-button = Sign out everywhere
identity-help-sessions-done = They are signed out everywhere.
identity-help-factors-title = Lost phone or passkey
identity-help-factors-text = This removes their codes, recovery codes and passkeys, and signs them out. Until they set up something new, their password alone lets them in. Make sure that it is really they who ask you.
identity-help-factors-button = Remove codes and passkeys
identity-help-factors-done = Their codes and passkeys were removed.

# Mails.
identity-mail-link-subject = Your link to what you have sent to { $town }
identity-mail-newcomer =
    Hello,

    follow this link to confirm your address to { $town }:

    { $url }

    It works once, within { $hours } hours.

    If you did not ask for this link, you can ignore this email. We keep nothing of your address.

    { $town }
identity-mail-link =
    Hello,

    follow this link to see what you have sent to { $town }:

    { $url }

    { $hours ->
        [one] It works once, within { $hours } hour.
       *[other] It works once, within { $hours } hours.
    }

    If you did not ask for this link, you can ignore this email. Without it, nobody can see anything.

    { $town }
identity-mail-password-link-subject = Choose your password for { $town }
identity-mail-password-link =
    Hello { $name },

    follow this link to choose your password for { $town }:

    { $url }

    { $hours ->
        [one] It works once, within { $hours } hour.
       *[other] It works once, within { $hours } hours.
    }

    Then sign in with this email address, or with your user name: { $username }

    { $town }
identity-mail-notice-subject = Your account at { $town } was changed
identity-mail-notice =
    Hello { $name },

    { $what }
    { $when }

    If this was you, there is nothing to do.

    If it was not you, tell an administrator at once. Your account:
    { $url }

    { $town }
identity-notice-password-changed = Your password was changed.
identity-notice-passkey-added = A passkey was added to your account.
identity-notice-passkey-removed = A passkey was removed from your account.
identity-notice-second-factor-set-up = Codes from an app were turned on for your account.
identity-notice-second-factor-removed = Codes from an app were turned off for your account.
identity-notice-second-factors-cleared = An administrator removed all codes and passkeys from your account.
identity-notice-recovery-code-used = Somebody signed in to your account with a recovery code.
identity-notice-recovery-codes-renewed = New recovery codes were made for your account.

# What is held about people.
identity-held-email = The email address of people who work here
identity-held-email-why = To sign them in, and to tell them when somebody changes how they sign in
identity-held-name = The name of people who work here
identity-held-name-why = So that colleagues know who did what
identity-held-username = The user name of people who work here
identity-held-username-why = To sign them in
identity-held-browser = The name of the browser that somebody is signed in with
identity-held-browser-why = So that they can recognise where they are signed in
identity-held-passkey-name = The names that people give to their passkeys
identity-held-passkey-name-why = So that they can tell their devices apart

# What the record says has happened: a key for each kind of event.
event-signed-in = Somebody signed in
event-signed-out = Somebody signed out
event-session-revoked = A session was ended
event-sessions-ended = All sessions of somebody were ended
event-link-asked-for = A link by e-mail was asked for
event-link-followed = A link from an e-mail was used
event-address-confirmed = An email address was confirmed
event-staff-added = A member of staff was added
event-staff-changed = The entry of a member of staff was changed
event-password-link-sent = A link for a new password was sent
event-password-set = A password was set
event-second-factor-set-up = Codes from an app were turned on
event-second-factor-removed = Codes from an app were turned off
event-second-factors-cleared = An administrator removed somebody’s codes and passkeys
event-recovery-codes-renewed = Recovery codes were made anew
event-passkey-begun = Somebody began to add a passkey
event-passkey-added = A passkey was added
event-passkey-removed = A passkey was removed
event-passkey-sign-in-begun = Somebody began to sign in with a passkey

# Why somebody may do something: a key for each rule of the policies.
policy-identity-administrators-keep-staff = Administrators add members of staff, change what they may do, and help them when they cannot sign in
policy-identity-staff-see-staff = Whoever works here sees who else does, and in which role
policy-identity-staff-keep-their-own-account = Everybody keeps their own password, codes and passkeys, and nobody else's

# What is done after changes: a key for each kind of job and each follower of the record.
job-kind-identity-send-link = Send a resident their link
job-kind-identity-send-password-link = Send a member of staff the link for a new password
job-kind-identity-tell-staff = Tell a member of staff of a change in their account

# What the policies decide about, in the words of whoever asks who may do it.
action-add-staff = Add a member of staff
action-change-staff = Change a member of staff, their role and teams
action-send-password-link = Send a member of staff a link to set a password
action-end-sessions = Sign somebody out everywhere
action-clear-second-factors = Remove somebody’s codes and passkeys
action-set-password = Set a password on the command line
action-see-staff = See who works here
action-keep-own-account = Keep their own account
resource-staff-file = A member of staff
identity-sign-out-unsent = You ticked items or took photos of an inspection that were not sent yet. Signing out takes them off this device.

# That somebody lives here: as they see it, as the office does, and what the record says of it.
identity-residence-title = Confirm that you live here
identity-residence-why = Some decisions are only for people who live here. For these, we need to know that you do. Each person is counted once.
identity-residence-how-title = How to do it
identity-residence-how-code = Get a code on this page and write it down.
identity-residence-how-office = Go to our office within 30 days. Bring the code and a document that shows who you are and where you live.
identity-residence-how-done = We look at your document and confirm it at once. It holds for two years.
identity-residence-ask = Get a code
identity-residence-ask-again = Get a new code
identity-residence-asked = You have a code that can be used until { $day }. If you have lost it, get a new one: the old one then stops working.
identity-residence-kept-title = What we keep
identity-residence-kept = We keep that you live here, since when and until when, which kind of document you showed, and a code made from your name and date of birth, so that nobody is counted twice. We keep no address, no number and no copy of your document.
identity-residence-confirmed = It is confirmed that you live here.
identity-residence-field-way = How it was confirmed
identity-residence-way-office = At our office, with a document
identity-residence-field-since = Confirmed on
identity-residence-field-until = Holds until
identity-residence-end-title = If you move away
identity-residence-end-text = You can have this removed at any time. You then cannot take part in what is only for residents, until you confirm it again.
identity-residence-end = Remove this
identity-residence-ended = It is removed. We no longer hold that you live here.
identity-residence-code-text = This is your code. Write it down now: it is shown only once.
identity-residence-code-next = Bring it to our office within 30 days, with a document that shows who you are and where you live.
identity-residence-code-done = I have written it down
identity-residence-already = It is confirmed already that you live here.
identity-residence-none = Nothing is kept about where you live.
identity-residence-office-title = Confirm that somebody lives here
identity-residence-office-text = Ask for the code from their account, and for a document that shows who they are and where they live. The name and the date of birth are not kept: only a code that is made from them.
identity-residence-field-code = Their code
identity-residence-code-hint = For example 7k2m-9xq4-c0tn
identity-residence-field-name = Full name
identity-residence-name-hint = All names, as they stand on the document
identity-residence-field-born = Date of birth
identity-residence-day = Day
identity-residence-month = Month
identity-residence-year = Year
identity-residence-field-document = What did you see?
identity-residence-document-card = An identity card with the address
identity-residence-document-permit = A residence permit with the address
identity-residence-document-register = An extract from the register of residents, and an identity document
identity-residence-document-bill = A lease or a bill with the address, and an identity document
identity-residence-field-moves = They can no longer use that mailbox. It loses this, and the new one gets it.
identity-residence-office-button = Confirm
identity-residence-office-done = It is confirmed that they live here. They see it in their account.
identity-residence-fault-code = No account has this code. Check it, or ask for a new code from their account: codes work for 30 days.
identity-residence-fault-name = Enter the full name
identity-residence-fault-born = Enter a real date of birth, for example 27 3 1984
identity-residence-fault-document = Say what you saw
identity-residence-fault-moves = Somebody with this name and date of birth has this confirmed with another mailbox. Tick the box only if it is the same person.
identity-residence-of-another = This mailbox belongs to somebody else who is confirmed. That person has to remove it in their account first, or this one uses a mailbox of their own.
identity-residence-at-once = Somebody confirmed the same person at this moment. Look again.
identity-held-residence = That somebody lives here, as a code made from their name and date of birth
identity-held-residence-why = So that residents take part in what is for them, each once
event-residence-code-made = A resident got a code for the office
event-residence-confirmed = It was confirmed at the office that somebody lives here
event-residence-ended = A resident had removed that they live here
policy-identity-residents-keep-their-own-residence = Residents ask to have it confirmed that they live here, and end it
policy-identity-the-office-confirms-residence = Caseworkers and managers of the town confirm at the office who lives here
action-keep-own-residence = Ask to confirm that they live here, and end it
action-confirm-residence = Confirm at the office that somebody lives here
resource-residence-file = Where somebody lives
