operations-title = Operations
operations-version = Version
operations-address = Address
operations-database = Database
operations-mail = Mail
operations-mail-server = Sent by a mail server
operations-mail-folder = Not sent: no mail server is set, so mails are written as files.
operations-mails-link = Read them
operations-clock = Time on this server
operations-state-well = All is well
operations-state-look = Needs attention

# Jobs.
operations-jobs = Jobs
operations-jobs-link = Show all jobs
operations-jobs-failed-count = Failed
operations-jobs-waiting-count = Waiting
operations-jobs-failed = { $count ->
    [0] No failed jobs
    [one] { $count } failed job
   *[other] { $count } failed jobs
}
operations-jobs-waiting = { $count ->
    [0] No waiting jobs
    [one] { $count } waiting job
   *[other] { $count } waiting jobs
}
operations-jobs-more = { $count ->
    [one] Only the first { $count } is listed.
   *[other] Only the first { $count } are listed.
}
operations-column-kind = Kind
operations-column-due = Due
operations-column-tries = Tries
operations-column-error = Last error
operations-column-actions = What you can do
operations-tries = { $tries } of { $most }
operations-job-failed = Failed
operations-job-retry = Try again now
operations-job-give-up = Give up
operations-give-up-title = Give this job up?
operations-give-up-text = It will be removed and never be done.
operations-cancel = Cancel
operations-job-retried = The job will be tried again now.
operations-job-given-up = The job has been given up.

# The ledger, its witnesses and its followers.
operations-ledger = Public record
operations-ledger-link = Show the public record
operations-sealed = Entries in the record
operations-unsealed = Entries that are not sealed yet
operations-signed = Last signed
operations-witnesses = Witnesses
operations-column-witness = Witness
operations-column-entries = Entries confirmed
operations-column-asked = Last asked
operations-followers = What follows the record
operations-column-follower = Follower
operations-column-behind = Entries behind

# Mails.
operations-mails = Mails
operations-mails-text = No mail server is set. These are the mails that would have been sent, newest first. Their links work.
operations-mails-none = No mails have been written yet.
operations-mail-subject = Subject
operations-mail-to = To
operations-mail-at = Written

# Permissions.
operations-permissions = Permissions
operations-permissions-link = Who may do what, and why
operations-permissions-text = Choose a person and an action. The answer is the same that the program itself gives, with the reasons.
operations-who = Who
operations-who-anonymous = A visitor who has not signed in
operations-who-person = A resident, known by a link in an email
operations-who-program = A program with a key
operations-action = Wants to
operations-resource = What it is done to
operations-ask = Show the answer
operations-allowed = Allowed
operations-not-allowed = Not allowed
operations-no-rule = No rule allows this. What no rule allows is not allowed.
operations-rules = All rules
operations-rules-text = The rules are part of the program and the same for everyone. They are written in English and in Cedar, a language made for such rules.

# What the record says has happened: a key for each kind of event.
event-job-retried = A job that failed was started again
event-job-given-up = A job that failed was given up

# Why somebody may do something: a key for each rule of the policies.
policy-operations-administrators-and-auditors-see-operations = Administrators and auditors see how the program works, what failed, and who may do what
policy-operations-administrators-manage-jobs = Administrators let a job be tried again, or give it up
policy-operations-administrators-see-mails = Administrators see the mails that are written as files where no mail server is set
policy-operations-staff-of-a-demo-see-mails = In a demo town nobody is a real person, and all staff may see its mails

# What the policies decide about, in the words of whoever asks who may do it.
action-see-operations = See how the program works
action-manage-jobs = Try a job again, or give it up
action-see-mails = See the mails that are written as files
resource-operations = The program
attribute-agency = Body
attribute-assignee = Number of the person it is assigned to
attribute-demo = It is a demonstration town
attribute-hidden = It is hidden
attribute-house = The government’s own body
attribute-kind = Kind
attribute-number = Number
attribute-own = It is their own
attribute-status = State
attribute-team = Team
