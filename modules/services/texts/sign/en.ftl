# Applying: what stands in the fields beforehand, others who sign, pages that were open too long.

services-sign-check-along = Your answers go along, so that you need not type them again. You can change them before you send anything.
services-sign-late = This page was open for a long time, so we could not take it. Nothing that you typed is lost: press the button once more.
services-sign-once-more = This page was open for a long time. Press the button once more.

services-sign-known-check = We filled this in from your check. Change what is not right.
services-sign-known-before = We filled this in from what you told us before. Change what is not right.
services-sign-known-skip = Leave this one out and go on
services-sign-known-title = Fill in what you told us before
services-sign-known-lead = We can put these answers into this application. You can still change each of them. Nothing is sent yet.
services-sign-known-from = From an application under this address, of { $day }
services-sign-known-account = The address that you are signed in with
services-sign-known-take = Fill these in
services-sign-known-taken = We filled in what you told us before. Check each page.
services-sign-known-held = Answers that stand in a new application beforehand
services-sign-known-held-why = So that nobody has to type again what they told us before. They come from a check or from earlier applications, only if the applicant wants that, and are destroyed when the application is sent.

services-sign-status = Waiting for signatures
services-sign-waiting-title = Others have to sign
services-sign-waiting-lead = We have sent a mail to everybody who has to sign. Your application is sent to the office when all of them have signed. If that has not happened by { $day }, it is destroyed.
services-sign-who = Signs as
services-sign-email = E-mail address
services-sign-asked-at = Last mail
services-sign-state-asked = Not signed yet
services-sign-state-signed = Signed
services-sign-state-declined = Does not sign
services-sign-remind = Send the mail again
services-sign-replace = Use another e-mail address
services-sign-replace-email = New e-mail address
services-sign-replace-hint = The link that we sent before stops working.
services-sign-replace-button = Ask at this address
services-sign-back = Take the application back to change it
services-sign-back-words = You can change your answers and send the application again. Everybody then has to sign again, also those who have signed.
services-sign-done-asked = We send a mail.
services-sign-done-back = You can change your answers now. Send the application again when you are ready.
services-sign-reminded-lately = They got a mail within the last day. You can remind them again tomorrow.
services-sign-not-waiting = This signature is not waited for any more.
services-sign-too-many = Too many people were asked to sign this application. Write to the office if you need help.

services-sign-title = Sign an application
services-sign-lead = Somebody applies for this, and says that you sign as: { $who }. Read what is below. You can sign until { $day }.
services-sign-warning = Sign only if you know about this application. If you do not know why you were asked, do not sign.
services-sign-what = What you sign
services-sign-form = Your signature
services-sign-declare = What you declare
services-sign-agree = I have read what is above, and agree that this application is made.
services-sign-button = Sign
services-sign-name-missing = Type your name to sign.
services-sign-not-agreed = Tick what you declare. Otherwise you cannot sign.
services-sign-not-asked = This signature is not waited for any more.
services-sign-decline = I do not want to sign
services-sign-decline-why = Why you do not sign
services-sign-decline-hint = Whoever applies reads this. If the application is sent later all the same, the office can read it too.
services-sign-decline-button = Do not sign
services-sign-reason-missing = Say why you do not sign.
services-sign-over-signed = You have signed
services-sign-over-signed-words = You signed on { $when }. You need do nothing more. Whoever applied can tell you how it goes on.
services-sign-over-declined = You did not sign
services-sign-over-declined-words = You said on { $when } that you do not sign, and whoever applied was told why.
services-sign-over = There is nothing to sign
services-sign-over-words = The application was taken back, or its time is over. If it is sent again, you get another mail.

services-sign-entry-signed = Signed by one of those who sign too
services-sign-entry-declined = One of those who were asked does not sign

services-sign-mail-subject = Please sign: { $service }
services-sign-mail-again-subject = Reminder: please sign: { $service }
services-sign-mail = Somebody applies for “{ $service }” in { $town }, and named you as one who has to sign.

    Read the application here, and sign it or say that you do not want to, until { $day }:
    { $url }

    This link is yours alone. Do not pass it on. If you do not know about this application, you can ignore this mail.

    { $town }
services-sign-mail-declined-subject = { $reference }: somebody does not sign
services-sign-mail-declined = One of those who have to sign your application for “{ $service }” ({ $reference }) does not want to.

    Read why, and change the application or ask somebody else:
    { $url }

    { $town }

services-sign-held = Who signs an application besides its applicant
services-sign-held-why = So that they can be asked by mail, and that it is known who has signed. It is sealed under the applicant’s own key and destroyed with it.
action-sign-application = Sign an application that names one
action-decline-signature = Decline to sign an application
action-remind-signatory = Ask those who have to sign once more
action-take-back-application = Take an application back before it is signed
action-take-known = Take over what one told before

services-sign-uploads-too-many = Too many files were sent in the last hour. Wait an hour, then add this file again.
services-sign-late-title = Send this once more
services-sign-late-staff = The page was open for a long time, so nothing was done. Nothing that you wrote is lost: look at it and send it once more.
services-sign-late-out = You are signed out.
services-sign-late-in = Sign in first, in a new tab
services-sign-late-button = Send once more

event-application-signed = Somebody who has to sign an application signed it
event-application-taken-back = An application was taken back before everybody had signed
event-document-kept = A partner’s program uploaded a document
event-known-taken = Somebody took over what they told before
event-signatory-reminded = Somebody who has to sign was reminded
event-signatory-replaced = Somebody who has to sign is asked by another address
event-signature-declined = Somebody does not sign an application
event-signatures-asked = Others were asked to sign an application
policy-services-signatories-sign = Whoever an application names as one who signs it, known by their own link, signs it or declines
policy-services-applicants-wait-for-signatures = Whoever applied, known by their link, reminds those who have to sign, asks them by another address, and takes the application back
policy-services-residents-take-over-what-they-told = A resident who is signed in takes over what they told before into an application whose link they have
job-kind-services-ask-to-sign = Ask somebody to sign an application
