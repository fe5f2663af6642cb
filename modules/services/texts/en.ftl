# Services: the catalogue, applying, following an application, deciding, and setting services up.

services-title = Services
services-lead = Apply for permits and licences, and follow your application.
services-search = Search services
services-life-event = What happens in your life
services-audience = Who it is for
services-any = Any
services-search-button = Search
services-found = { $count ->
    [0] No service fits what you look for. Try fewer words.
    [one] { $count } service
   *[other] { $count } services
}
services-event-moving = Moving house
services-event-car = Having a car
services-event-business = Running a business
services-event-birth = Having a child
services-event-animals = Keeping animals
services-event-home = Owning a home
services-event-school = Going to school
services-event-death = When somebody dies
services-for-residents = Residents
services-for-businesses = Businesses
services-for-associations = Associations
services-free = Free of charge
services-pay-how = You pay after you have sent it, now or later.
services-price = { $amount } { $currency }
services-price-span = { $least } to { $most } { $currency }
services-start = Start now
services-ended = You can no longer apply for this.
services-cost = Cost
services-how-long = How long it takes
services-promise = { $days ->
    [one] We decide within { $days } working day.
   *[other] We decide within { $days } working days.
}
services-measured = In the past year, half of the applications were decided within { $half ->
    [one] { $half } day
   *[other] { $half } days
} and nine in ten within { $most ->
    [one] { $most } day
   *[other] { $most } days
}.
services-you-get = What you get
services-who-for = Who it is for
services-prepare = What to have ready
services-other-ways = Other ways to apply
services-law = The law
services-appeal = How to object

services-status-begun = Not sent yet
services-status-received = Received
services-status-reviewing = Being looked at
services-status-waiting = Waiting for you
services-status-waiting-applicant = Waiting for the applicant
services-status-granted = Granted
services-status-refused = Refused
services-status-withdrawn = Withdrawn

services-optional = { $question } (optional)
services-name-given = Given names
services-name-family = Family name
services-address-line1 = Street and number
services-address-line2 = Second line (optional)
services-address-town = Town
services-address-region = Region (optional)
services-address-postcode = Postcode
services-place-lat = Latitude
services-place-lon = Longitude
services-day = Day
services-month = Month
services-year = Year
services-sign = Type your name to sign
services-yes = Yes
services-no = No
services-agree = I agree
services-agreed = Agreed
services-continue = Continue
services-another = Save and add another { $item }
services-none = There is none
services-kept = Your answers are kept until { $day }. With this link you go on, on any device:
services-not-answered = Not answered
services-place-near = Near { $address }
services-answer-question = Answer the question “{ $question }”.
services-choose-answer = Choose an answer to “{ $question }”.
services-change = Change
services-check-title = Check your answers before you send them
services-answers = Answers
services-email = Your e-mail address (optional)
services-email-hint = We write to you when something happens. Without one, keep the link on the next page.
services-declarations = Please confirm
services-send = Send the application
services-sent-already = This application was sent already.

services-sent-title = Application received
services-sent-reference = Your reference
services-keep-link = Keep this link: whoever has it sees your application.
services-due-by = We decide by { $day }.
services-due-late = We promised to decide by { $day } and are late.
services-clock-stands-still = The time stands still until you have answered.
services-clock-waits = The time stands still until the applicant answers.
services-history = What happened
services-the-office = The office
services-the-applicant = The applicant
services-you = You
services-entry-submitted = { $who }: application sent
services-entry-taken = { $who }: began to look at it
services-entry-asked = { $who }: asked for something
services-entry-answered = { $who }: supplied what was asked for
services-entry-written = { $who }: wrote a message
services-entry-noted = { $who }: wrote a note for colleagues
services-entry-read = { $who }: read the answers
services-entry-granted = { $who }: granted the application
services-entry-refused = { $who }: refused the application
services-entry-withdrawn = { $who }: withdrew the application
services-granted-title = Your application was granted
services-refused-title = Your application was refused
services-asked-title = We need something from you
services-your-answer = Your answer
services-answer-send = Send the answer
services-write-office = Write to the office
services-message = Message
services-write-send = Send the message
services-withdraw = Withdraw the application
services-withdraw-words = Nobody will decide about it any more. You can apply again at any time.
services-your-answers = Your answers
services-text-missing = Write what you want to say.
services-text-too-long = This is longer than 10,000 characters. Shorten it.
services-nothing-asked = Nobody waits for an answer any more.
services-not-open = This application is not open any more.
services-done-answered = Your answer was sent.
services-done-written = Your message was sent.
services-done-withdrawn = The application is withdrawn.
services-my-title = Your applications
services-my-none = You have no applications.
services-my-others = Apply for something else
services-my-known = What we know of you
services-my-words = Each page says where the application stands, and who has read it.

services-queue-title = Applications
services-queue-whose = Whose applications
services-queue-all = All
services-queue-mine = Mine
services-queue-empty = Nothing is waiting.
services-queue-pages = Pages of the list
services-queue-next = Next page
services-column-reference = Reference
services-column-service = Service
services-column-status = Status
services-column-received = Received
services-column-due = Until when
services-purpose = Why you need to read the answers
services-purpose-hint = The applicant sees this, and that you read them.
services-purpose-missing = Say why you need to read the answers.
services-open-answers = Open the answers
services-act-take = Take it
services-act-decide = Decide
services-act-ask = Ask the applicant for something
services-act-ask-what = What is missing
services-act-write = Write to the applicant
services-act-note = Write a note for colleagues
services-note = Note
services-done-taken = The application is yours now.
services-done-asked = The applicant was asked. The time stands still until they answer.
services-done-noted = The note is kept.
services-done-decided = The decision is made, and the applicant is told.
services-decide-title = Decide on the application
services-decision = Decision
services-decision-granted = Grant it
services-decision-refused = Refuse it
services-decision-missing = Choose whether to grant or to refuse it.
services-reason = The reason
services-reason-hint = The applicant reads this. Name the facts and the rule that it rests on.
services-reason-missing = Give the reason: nobody has to accept a decision without one.
services-decide-button = Make the decision
services-changed-meanwhile = Somebody else changed this meanwhile. Look at it again before you go on.

services-setup-title = Set services up
services-setup-new = Add a service
services-state-draft = Draft
services-state-offered = Offered
services-state-ended = Ended
services-file = The service's file
services-file-hint = In YAML: who it is for, what it costs, the pages of the form, and what one gets.
services-file-fault = { $place }: { $what }
services-save = Save as a draft
services-publish = Publish the draft
services-publish-who = You wrote in this draft, so you cannot publish it yourself. Another manager of the body that the service belongs to can, or an administrator.
services-end = End this service
services-see-page = See the service's page
services-draft-by = There is a draft by { $who }. Somebody else has to publish it.
services-versions = Versions
services-version-number = Number
services-version-author = Written by
services-version-approver = Published by
services-version-published = Published
services-version-digest = Digest
services-slug-taken = There is a service of this address already. Choose another “slug”.
services-slug-changed = The address (“slug”) of a service never changes. Add a new service instead.
services-not-offered = This service is not offered.
services-second-person = You wrote in this draft yourself. Somebody who did not has to publish it.
services-done-saved = The draft is saved.
services-done-published = The version is published: people apply with it from now on.
services-done-ended = The service is ended. Open applications run on.

services-held-answers = What you answered in applications
services-held-answers-why = To decide on your application, for as long as the service says
services-held-messages = What you and the office wrote about an application
services-held-messages-why = To decide on your application and to explain the decision
services-held-email = Your e-mail address
services-held-email-why = To tell you what becomes of an application

services-mail-kept-subject = Your answers: { $service }
services-mail-kept =
    Your answers to “{ $service }” are kept. Go on here:
    { $url }

    { $town }
services-mail-sent-subject = { $reference }: application received
services-mail-sent =
    We received your application “{ $service }”. Its reference is { $reference }.

    Follow it here, and keep the link to yourself:
    { $url }

    { $town }
services-mail-asked-subject = { $reference }: we need something from you
services-mail-asked =
    To decide on your application “{ $service }” ({ $reference }) we need something from you. The time stands still until you answer:
    { $url }

    { $town }
services-mail-decided-subject = { $reference }: the decision
services-mail-decided =
    We decided on your application “{ $service }” ({ $reference }). Read the decision, its reason and how to object:
    { $url }

    { $town }
services-mail-news-subject = { $reference }: news
services-mail-news =
    There is news of your application “{ $service }” ({ $reference }):
    { $url }

    { $town }

event-service-saved = A draft of a service was written
event-service-published = A version of a service was published
event-service-ended = A service was ended
event-application-begun = Somebody began an application
event-answers-kept = Answers of an application were kept
event-application-sent = An application was sent
event-application-taken = Somebody took an application to decide on it
event-applicant-asked = An applicant was asked for something
event-applicant-answered = An applicant supplied what was asked for
event-message-written = A message about an application was written
event-application-noted = A note about an application was written
event-application-read = The answers of an application were read, for a purpose that was given
event-application-decided = An application was decided
event-application-withdrawn = An application was withdrawn
event-answers-forgotten = Answers that nobody sent were destroyed

policy-services-anyone-applies = Anyone may read about a service that is offered, and apply
policy-services-applicants-keep-their-own = Whoever applies, known by their link, keeps and sends their answers, follows them, writes to the office and withdraws
policy-services-staff-see-applications = Caseworkers, managers, auditors and administrators see the queue of applications
policy-services-staff-see-an-application = Auditors and administrators see where any application stands; caseworkers and managers those of their own body
policy-services-caseworkers-decide = Caseworkers and managers of the body that answers for a service read the answers, write to the applicant and decide
policy-services-staff-see-services-setup = Managers, administrators and auditors see how services are set up
policy-services-managers-set-services-up = Managers write, publish and end the services of their own body; whoever wrote in a draft does not publish it
policy-services-answers-that-nobody-sent-are-forgotten = The program destroys answers that were never sent when their time is over

action-see-service = See a service
action-begin-application = Begin an application
action-keep-answers = Keep answers of an application
action-send-application = Send an application
action-follow-application = Follow an application
action-answer-office = Supply what the office asked for
action-write-to-office = Write to the office about an application
action-withdraw-application = Withdraw an application
action-see-applications = See the queue of applications
action-see-application = See where an application stands
action-read-answers = Read the answers of an application
action-take-application = Take an application
action-ask-applicant = Ask an applicant for something
action-write-to-applicant = Write to an applicant
action-note-on-application = Write a note about an application
action-decide-application = Decide on an application
action-see-services-setup = See how services are set up
action-save-service = Write a service’s file
action-publish-service = Publish a version of a service
action-end-service = End a service
action-forget-answers = Destroy answers that nobody sent
resource-service = A service
resource-services = All services
resource-application = An application

job-kind-services-tell = Tell an applicant what became of an application
job-kind-services-forget-answers = Destroy answers that nobody sent
services-rooms = Beside this page
