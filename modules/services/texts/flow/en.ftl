# Workflows: tasks, inspections, letters, appeals, renewal.

services-flow-tasks = Tasks
services-flow-tasks-whose = Whose tasks
services-flow-tasks-all = All that I can do
services-flow-tasks-mine = Mine
services-flow-tasks-none = No task is waiting.
services-flow-tasks-open = Tasks of this application are not finished yet. Finish them before you decide.
services-flow-failed = A task of this application was not passed. Refuse the application, or open the task again.
services-flow-task = Task
services-flow-application = Application
services-flow-assignee = Who does it
services-flow-due = by { $day }
services-flow-overdue = was due on { $day }
services-flow-take = Take this task
services-flow-take-first = Take the task first: it is not yours.
services-flow-not-open = This task cannot be done now. Look at the application again.
services-flow-not-due = The time for a decision is not over, or it was decided already.
services-flow-second-person = You did a step that is approved here. Somebody else has to approve it.

services-flow-state-waiting = Not yet
services-flow-state-open = To do
services-flow-state-running = Under way
services-flow-state-done = Done
services-flow-state-dropped = Not needed any more
services-flow-checklist = Checklist
services-flow-not-applicable = Does not apply
services-flow-remark-on = Remark on: { $item } (optional)
services-flow-item-missing = Say what you found of this.
services-flow-item-is-no = An item of the checklist is answered “No”. Choose “Not passed”, or correct the item.
services-flow-result = What comes of it
services-flow-result-approval = Do you agree with the steps before?
services-flow-result-passed = Passed
services-flow-result-failed = Not passed
services-flow-result-again = Has to be done again
services-flow-result-upheld = The decision stands
services-flow-result-changed = The other decision takes its place
services-flow-result-missing = Choose what comes of it.
services-flow-remarks = Remarks
services-flow-remarks-hint = For colleagues. The applicant reads the reason of the decision.
services-flow-remarks-missing = Say why, so that colleagues can go on.
services-flow-finish = Finish the task
services-flow-keep = Keep and go on later
services-flow-back = Send the steps back
services-flow-again = Open this step again
services-flow-back-words = These steps and all that come after them are done once more.
services-flow-done-taken = The task is yours now.
services-flow-done-kept = What you found is kept.
services-flow-done-finished = The task is finished.
services-flow-done-back = The steps have to be done once more.
services-flow-done-visit = The visit is arranged, and the applicant is told.

services-flow-visit = Visit
services-flow-visit-on = We visit the place on { $when }.
services-flow-visit-day = On which day is the visit?
services-flow-visit-time = At what time?
services-flow-visit-time-hint = For example 9:30
services-flow-visit-arrange = Agree on a day
services-flow-visit-wrong = Enter a day that exists, such as 27 3 2026.
services-flow-time-wrong = Enter a time, such as 9:30.
services-flow-visit-past = Choose a day and a time to come.
services-flow-offline = Open this page before you set out. Where scripts run, it opens without a network for three days, and keeps what you tick and the photos you take until they are sent.
services-flow-offline-kept = What you ticked is kept on this device.
services-flow-offline-waits = There is no network. It is kept on this device for three days, and sent when the network is back and this page is open, or from “My inspections”.

services-flow-letter = Letter
services-flow-letters = Letters
services-flow-letters-yours = Letters to you
services-flow-letters-none = No letter was sent.
services-flow-letter-by = Who sent it
services-flow-letter-at = When
services-flow-letter-new = Send a letter
services-flow-letter-which = Which letter?
services-flow-letter-text = What it has to say
services-flow-letter-text-hint = It stands where the letter’s text names the reason.
services-flow-letter-look = Look at the letter
services-flow-letter-send = Send the letter
services-flow-letter-missing = Choose a letter.
services-flow-letter-preview = The letter before it is sent
services-flow-letter-preview-words = Nothing is sent yet. That you looked at it is recorded, as it names the applicant.
services-flow-letter-purpose = To look at a letter before it is sent
services-flow-letter-pdf = Open as a page to print (PDF)
services-flow-done-letter = The letter is sent.

services-flow-appeal = Appeal
services-flow-appeal-title = Appeal against the decision
services-flow-appeal-words = Somebody who did not decide looks at it again and tells you what comes of it, with the reason.
services-flow-appeal-why = Why do you think that the decision is wrong?
services-flow-appeal-send = Send the appeal
services-flow-appeal-missing = Say why you think that the decision is wrong.
services-flow-appeal-late = You cannot appeal here: there is no decision yet, or the time for it is over.
services-flow-appealed-already = You have appealed already. We look at that appeal first.
services-flow-appeal-open = We look at the decision again and tell you what comes of it.
services-flow-appeal-upheld = We looked at the decision again, and it stands.
services-flow-appeal-changed = We looked at the decision again and changed it.
services-flow-appeal-reasons = Why the applicant appeals
services-flow-appeal-result = What comes of the appeal?
services-flow-appeal-decide = Decide on the appeal
services-flow-decided-it = You made the decision. Somebody else has to look at the appeal.
services-flow-done-appealed = Your appeal was sent.
services-flow-done-appeal = The appeal is decided, and the applicant is told.
services-flow-tacit = If nobody decides in time, the law grants the application. The time that we wait for you does not count.
services-flow-tacit-reason = Nobody decided by { $day }. The law grants the application then: { $law }
services-flow-the-program = Without anybody’s doing

services-flow-renew = Renew
services-flow-renew-words = What you have now ends on { $until }. If you apply again, it stays valid until then.
services-flow-renew-with = Take over what I answered last time
services-flow-renew-with-hint = You can change everything before you send it. Answers that no longer fit are asked again.
services-flow-renew-early = This cannot be renewed now. We write to you when it can, if you gave an address.
services-flow-renewal-open = You have applied for the renewal already. You can apply again if it is refused or withdrawn.
services-flow-renewal-granted = This was renewed already, by another application. To renew once more, start from the newer permit.
services-flow-renewal-beside = What this renews was renewed by another application already. Refuse this one, and say so in the reason.

services-flow-steps = What happens, step by step
services-flow-see-steps = See what happens, step by step
services-flow-steps-yours = What happens with your application
services-flow-steps-none = Somebody looks at the application and decides.
services-flow-step-after = It comes after: { $steps }.
services-flow-step-when = It depends on your answers.
services-flow-step-not-needed = Not needed here
services-flow-kind-check = We check what you sent.
services-flow-kind-inspection = We visit the place.
services-flow-kind-approval = A second person agrees.
services-flow-kind-letter = We send you a letter.
services-flow-step-days = { $days ->
    [one] It takes up to { $days } working day.
   *[other] It takes up to { $days } working days.
}

services-flow-entry-passed = { $who }: finished a step
services-flow-entry-failed = { $who }: finished a step that was not passed
services-flow-entry-sent-back = { $who }: opened steps again
services-flow-entry-visit = { $who }: arranged a visit
services-flow-entry-letter = { $who }: sent a letter
services-flow-entry-appealed = { $who }: appealed against the decision
services-flow-entry-upheld = { $who }: looked at the decision again; it stands
services-flow-entry-changed = { $who }: looked at the decision again and changed it

services-flow-mail-visit-subject = { $reference }: we visit you
services-flow-mail-visit =
    We have arranged a visit for your application “{ $service }” ({ $reference }). The day and the time stand here:
    { $url }

    { $town }
services-flow-mail-letter-subject = { $reference }: a letter for you
services-flow-mail-letter =
    There is a letter about your application “{ $service }” ({ $reference }):
    { $url }

    { $town }
services-flow-mail-appeal-subject = { $reference }: what comes of your appeal
services-flow-mail-appeal =
    We have looked at the decision on “{ $service }” ({ $reference }) again. What comes of it and why stands here:
    { $url }

    { $town }
services-flow-mail-renew-subject = { $reference }: it ends soon
services-flow-mail-renew =
    What you were granted as “{ $service }” ({ $reference }) ends soon. You can renew it here:
    { $url }

    { $town }
services-flow-held-remarks = What was found when your application was checked
services-flow-held-remarks-why = To decide on your application and to explain the decision
services-flow-held-letters = Letters that were sent to you
services-flow-held-letters-why = So that you and the office have the same letter

event-task-taken = Somebody took a task of an application
event-checklist-kept = What was found of a checklist was kept
event-task-finished = A task of an application was finished
event-task-sent-back = Steps of an application were opened again
event-visit-arranged = A visit was arranged
event-letter-sent = A letter about an application was sent
event-decision-appealed = Somebody appealed against a decision
event-appeal-decided = An appeal was decided
event-granted-tacitly = An application was granted by law, as nobody decided in time
event-renewal-begun = Somebody began to renew a permit

policy-services-staff-see-tasks = Caseworkers, managers, auditors and administrators see the list of tasks
policy-services-staff-see-a-task = Caseworkers and managers see the tasks of their own body; auditors and administrators see any
policy-services-caseworkers-do-tasks = Caseworkers do the tasks of their body that are theirs by role and team, and decide appeals; managers do any of their body
policy-services-caseworkers-send-letters = Caseworkers and managers of the body that answers for a service send letters to its applicants
policy-services-applicants-appeal-and-renew = Whoever applied, known by their link, appeals against the decision and renews what they hold
policy-services-silence-grants = The program grants what nobody decided in time, where the law that the service names says so

action-see-tasks = See the list of tasks
action-see-task = See a task
action-take-task = Take a task
action-keep-checklist = Keep what was found of a checklist
action-finish-task = Finish a task
action-send-task-back = Open steps again
action-arrange-visit = Arrange a visit
action-decide-appeal = Decide on an appeal
action-send-letter = Send a letter
action-appeal-decision = Appeal against a decision
action-renew-permit = Renew a permit
action-grant-tacitly = Grant what nobody decided in time
resource-task = A task of an application
attribute-duty = Whose duty it is

job-kind-services-grant-tacitly = Look whether an application was decided in time
job-kind-services-remind-holder = Tell a holder that a permit ends soon
services-flow-offline-ready = This page now opens on this device without a network.
services-flow-offline-changed = The task has changed since you filled this in. What you ticked is on the page again: look at it, and send it.
services-flow-not-your-page = This page was opened by somebody else on this device. Nothing was sent. Open the task again.
services-flow-inspections = My inspections
services-flow-inspections-none = You have taken no inspection.
services-flow-photos = Photos of the inspection
services-flow-photos-of = Photos of: { $item }
services-flow-photos-whole = Other photos
services-flow-photos-count =
    { $count ->
        [one] 1 photo was taken.
       *[other] { $count } photos were taken.
    }
services-flow-photos-purpose = To look at the photos of the inspection
services-flow-photo-remove = Remove
services-flow-photo-no-picture = “{ $file }” is not a picture. Choose a photo.
services-flow-done-photo-removed = The photo was removed.
event-photos-kept = Photos of an inspection were kept
event-photo-removed = A photo of an inspection was removed
services-flow-appeal-to = If you still do not agree
services-flow-photos-optional = Photos (optional)
