# The caseworkers' desk: the queue, passing on, absences, feedback and figures.
services-desk-nobodys = Nobody’s
services-desk-nobody = Nobody
services-desk-filters = Filters of the queue
services-desk-filter = Filter
services-desk-clear = Clear the filters
services-desk-overdue = Only overdue ones
services-desk-agency = Body
services-desk-choose = Choose
services-desk-column-whose = Whose it is
services-desk-no-reference = No application has this reference. Look at its letters and digits again.
services-desk-count = { $count ->
    [one] 1 application
   *[other] { $count } applications
}
services-desk-count-more = 1,000 applications or more
services-desk-acts = Acts on the ticked ones
services-desk-tick = Tick applications to act on several at once
services-desk-ticked = { $count ->
    [one] 1 application ticked
   *[other] { $count } applications ticked
}
services-desk-tick-all = Tick all
services-desk-tick-one = Tick { $reference }
services-desk-choice = Choice
services-desk-none-chosen = Tick one application at least, and not more than 200.
services-desk-assign = Give to a colleague
services-desk-assignee = Colleague
services-desk-assignee-hint = Whoever is away is replaced by the person who stands in for them. Nobody: it goes back to the queue.
services-desk-assignee-wrong = Choose a colleague of the body that decides, who is not away and has no conflict of interest.
services-desk-outcome = What became of them
services-desk-done = { $count ->
    [one] 1 application was changed.
   *[other] { $count } applications were changed.
}
services-desk-refused = { $count ->
    [one] 1 application was not changed.
   *[other] { $count } applications were not changed.
}
services-desk-warning = Warning
services-desk-gone = It is not there, or not yours to change.
services-desk-keys-title = Keys
services-desk-keys-down = Next application
services-desk-keys-up = Previous application
services-desk-keys-tick = Tick it
services-desk-keys-enter = Open it
services-desk-keys-help = Show these keys
services-desk-keys-on = Use these keys
services-desk-keys-close = Close

services-desk-find-title = Find by e-mail address
services-desk-find-email = E-mail address of the applicant
services-desk-find-why = Why you look for them
services-desk-find-why-hint = The applicant sees this with each application that you find.
services-desk-find-why-missing = Say why you look for them.
services-desk-find-button = Find
services-desk-email-missing = Enter an e-mail address.
services-desk-opened-already = You have opened this for the same purpose today.

services-desk-pass-on = Pass it on
services-desk-to-colleague = To a colleague
services-desk-to-agency = To another body
services-desk-hand-over = Hand it over
services-desk-hand-over-hint = The applicant reads this. After that you cannot see the application any more.
services-desk-hand-over-why-missing = Give the reason why another body decides.
services-desk-agency-missing = Choose the body that decides from now on.
services-desk-conflict = You have a conflict of interest
services-desk-conflict-words = You know the applicant, or the decision matters to you. You will not see this application any more, and a colleague decides. Only a manager can undo this.
services-desk-step-back = Step back
services-desk-done-assigned = The application was passed on.
services-desk-done-handed-over = The application was handed over.
services-desk-done-stepped-back = You stepped back. A colleague decides.

services-desk-absence-title = Absences
services-desk-absence-words = The person who stands in for you sees your applications next to their own, and gets the new ones that are given to you.
services-desk-away = Who is away
services-desk-first-day = First day
services-desk-last-day = Last day
services-desk-substitute = Who stands in
services-desk-absence-button = Save the absence
services-desk-absence-end = End it
services-desk-day-missing = Enter a day.
services-desk-day-before = The last day is before the first, or over already.
services-desk-day-late = An absence lasts at most 400 days.
services-desk-substitute-missing = Choose a colleague who decides for the same body.
services-desk-away-already = There is an absence in these days already.
services-desk-done-away = The absence is saved.
services-desk-done-back = The absence is ended.

services-desk-entry-assigned = { $who } passed it on
services-desk-entry-stood-back = { $who } stepped back because of a conflict of interest
services-desk-entry-handed-over = { $who } handed it over to another body
services-desk-entry-found = { $who } looked for applications by e-mail address
services-desk-entry-rated = { $who } said how it was

services-desk-score = How was it?
services-desk-score-5 = Very good
services-desk-score-4 = Good
services-desk-score-3 = Neither good nor bad
services-desk-score-2 = Bad
services-desk-score-1 = Very bad
services-desk-score-why = What could be better (optional)
services-desk-score-why-hint = Only the office reads this. Your choice above is counted without your name.
services-desk-score-send = Send
services-desk-score-missing = Choose how it was.
services-desk-rate-later = You can say how it was once we have decided.
services-desk-rated-already = You have said how it was. Thank you.
services-desk-done-rated = Thank you for telling us how it was.

services-desk-figures-link = How this service does, in figures
services-desk-figures-title = { $service }: figures
services-desk-figures-lead = How many people come to the end, how long it takes, and whether we keep our promises: over the last twelve months.
services-desk-figures-few = Numbers below five are not shown, so that nobody can be recognised.
services-desk-fewer = fewer than { $least }
services-desk-too-few = Too few to tell
services-desk-share = { $share } of { $of }
services-desk-mean = { $mean } of 5, said by { $of } people
services-desk-sent = Applications sent
services-desk-completion = Finished, of those who finished or gave up
services-desk-digital = Sent online by the applicants themselves
services-desk-days-to-take = Until somebody looks at it
services-desk-days-to-decide = Until the decision
services-desk-kept = { $days ->
    [one] Decided within 1 working day, as promised
   *[other] Decided within { $days } working days, as promised
}
services-desk-satisfaction = How people rated it
services-desk-where-people-leave = Where people leave
services-desk-column-page = Page
services-desk-column-answered = Answered it
services-desk-column-left = Left here for good
services-desk-mistakes = Questions that are hard to answer
services-desk-column-question = Question
services-desk-column-mistakes = Refused answers
services-desk-column-score = What they said
services-desk-column-people = People
services-desk-data-title = Applications for services
services-desk-data-text = How many applications for each service were begun, sent, granted, refused, withdrawn or given up in each month. Numbers below five are left out.
services-desk-data-keywords = services, applications, permits, decisions

services-desk-mail-handed-over-subject = { $reference }: another body decides
services-desk-mail-handed-over =
    Your application “{ $service }” ({ $reference }) was handed over to another body, which decides from now on. Read why:
    { $url }

    { $town }

event-application-assigned = An application was given to a colleague, or back to the queue
event-conflict-declared = A member of staff stepped back from an application because of a conflict of interest
event-application-handed-over = An application was handed over to another body
event-application-found = An application was found by its applicant’s e-mail address, for a purpose that was given
event-feedback-given = An applicant said how it was
event-answers-refused = Answers of an application were refused
event-absence-set = A member of staff said when they are away
event-absence-ended = An absence was ended
event-applicant-sought = Somebody’s applications were looked for, for a purpose that was given

policy-services-those-with-a-conflict-stay-out = Whoever declared a conflict of interest neither sees an application nor does anything with it
policy-services-caseworkers-pass-on = Caseworkers and managers of the body give applications to colleagues, hand them over to another body, and declare a conflict of interest
policy-services-caseworkers-find-applicants = Caseworkers and managers look for somebody’s applications by their e-mail address, and say why
policy-services-staff-say-when-they-are-away = Caseworkers and managers say when they are away and who stands in for them; managers say it for those of their own body
policy-services-applicants-say-how-it-was = Whoever applied, known by their link, says once how it was
action-assign-application = Give an application to a colleague
action-declare-conflict = Declare a conflict of interest
action-hand-over-application = Hand an application over to another body
action-give-feedback = Say how it was
action-find-applicant = Find applications by an e-mail address
action-set-absence = Say when somebody is away
resource-absence = An absence
attribute-barred = Numbers of those with a conflict of interest

services-desk-registers-title = Registers
services-desk-registers-none = There are no registers yet.
services-desk-register = Register
services-desk-register-new = Add a register
services-desk-register-changed = File changed
services-desk-register-file = The register’s file
services-desk-register-file-hint = In YAML: its columns with their types, which of them are personal, and which everybody may read.
services-desk-register-save = Save the register
services-desk-register-public = See the public page
services-desk-register-csv = Download as CSV
services-desk-register-missing = The register that this service writes to is not there. Tell whoever owns the service.
services-desk-done-register = The register is saved.
services-desk-rows-none = There are no rows.
services-desk-row-number = Number
services-desk-row-title = Row { $number }
services-desk-row-add = Add a row
services-desk-row-removed = This row was taken out of the register.
services-desk-row-purpose = Why you need to read what is personal
services-desk-row-purpose-hint = This is kept with your name in the row’s history.
services-desk-row-open = Open the row
services-desk-row-reason = The reason
services-desk-row-reason-missing = Give the reason.
services-desk-row-correct = Correct this row
services-desk-row-remove = Take this row out
services-desk-row-before = Until then: { $values }
services-desk-row-act-written = { $who }: written
services-desk-row-act-corrected = { $who }: corrected
services-desk-row-act-removed = { $who }: taken out
services-desk-row-act-read = { $who }: personal columns read
services-desk-done-row-added = The row is added.
services-desk-done-row-corrected = The row is corrected.
services-desk-done-row-removed = The row is taken out.
services-desk-held-register = What a register says about you
services-desk-held-register-why = To know what you were granted, as the law on the register says

event-register-saved = A register’s file was saved
event-register-row-written = A row was written to a register
event-register-row-corrected = A row of a register was corrected
event-register-row-removed = A row was taken out of a register
event-register-row-read = Personal columns of a row of a register were read, for a purpose that was given
policy-services-staff-see-registers = Caseworkers, managers, auditors and administrators see which registers there are
policy-services-staff-see-a-register = Auditors and administrators see what in any register is not personal; caseworkers and managers in those of their own body
policy-services-caseworkers-keep-registers = Caseworkers and managers of the body that keeps a register add, read, correct and take out its rows, each with a reason
policy-services-managers-set-registers-up = Managers write the files of the registers of their own body
action-see-registers = See which registers there are
action-see-register = See a register
action-save-register = Write a register’s file
action-add-register-row = Add a row to a register
action-correct-register-row = Correct a row of a register
action-remove-register-row = Take a row out of a register
action-read-register-row = Read what is personal in a row of a register
resource-register = A register
services-desk-team = Team
services-desk-team-hint = It waits in the queue of the team until somebody takes it.
services-desk-no-team = Anybody of this body
services-desk-to-team = To a team
services-desk-give-to-team = Give to the team
services-desk-team-missing = Choose a team of the body that decides.
services-desk-done-given-to-team = The application waits for the team.
services-desk-conflicts-title = Conflicts of interest
services-desk-conflicts-words = Colleagues who stepped back from open applications. They see nothing of these until a manager lets them, with a reason that is recorded.
services-desk-conflicts-none = Nobody stepped back from an open application.
services-desk-lift = Let them work on it again
services-desk-lift-for = Lift the conflict of { $name }
services-desk-lift-hint = Colleagues read this with the application.
services-desk-lift-why-missing = Say why there is no conflict of interest any more.
services-desk-done-lifted = The conflict of interest is lifted.
services-desk-entry-lifted = { $who } let a colleague work on it again
event-application-given-to-team = An application was given to a team
event-conflict-lifted = A manager lifted a conflict of interest
policy-services-managers-lift-conflicts = Managers of the body let somebody work on an application again who had declared a conflict of interest, with a reason
policy-services-managers-see-conflicts = Managers see which conflicts of interest were declared in their own body; auditors and administrators in any
action-lift-conflict = Lift a conflict of interest
action-see-conflicts = See declared conflicts of interest

# Channels, costs, steps and appeals among the figures.

services-desk-column-channel = Channel
services-desk-column-cost = What one costs us
services-desk-cost = What one application costs us, all channels together
services-desk-cost-source = Source of the costs: { $source }
services-desk-steps = How long each step takes
services-desk-column-step = Step
services-desk-column-took = Time
services-desk-appeals = Appeals
services-desk-column-appeals = What
services-desk-column-count = How many
services-desk-appeals-made = Appeals made
services-desk-appeals-upheld = The decision stood
services-desk-appeals-changed = The decision was changed
services-desk-data-channels-title = Applications by channel
services-desk-data-channels-text = How many applications of each service came by which channel, month by month. Numbers below five are not in it.
services-desk-data-steps-title = Steps of applications
services-desk-data-steps-text = How long the steps of each service’s workflow took, month by month: within how many days half of them were done, and nine in ten. Numbers below five are not in it.
