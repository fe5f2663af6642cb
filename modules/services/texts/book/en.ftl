# Appointments: offices, free times, bookings, and the people who receive.

services-book-title = Appointments
services-book-lead = Book a time at an office, so that you do not have to wait.
services-book-no-office = No office takes bookings here for now.
services-book-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
services-book-when = { $day }, { $time }
services-book-choose = Choose a time.
services-book-week-of = Week of { $day }
services-book-weeks = Weeks
services-book-week-before = Earlier week
services-book-week-after = Later week
services-book-none-free = No time is free in this week.
services-book-next-free = The next free time is:
services-book-none-at-all = No later time is free either. Look again in a few days: cancelled times become free.
services-book-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
services-book-other-time = Choose another time
services-book-who = Who comes
services-book-name = Full name
services-book-name-missing = Enter your name.
services-book-email = E-mail address
services-book-email-hint = We send the confirmation and a reminder to it.
services-book-email-hint-staff = Leave it empty if there is none: tell the person the day, the time and the reference.
services-book-email-missing = Enter your e-mail address.
services-book-phone = Phone number (optional)
services-book-too-many = Three appointments are booked with this address already. Cancel one of them, or call us.
services-book-button = Book this time
services-book-taken = Somebody else has just booked this time. Choose another one.
services-book-gone = This time is not free any more. Choose another one.
services-book-already = You have an appointment for this application already.

services-book-yours = Your appointment
services-book-appointment = Appointment
services-book-what = What for
services-book-when-title = When
services-book-where = Where
services-book-desk = Desk, person or room
services-book-reason = Why it cannot be
services-book-keep-link = Keep this link to yourself. With it you see, change or cancel your appointment:
services-book-calendar = Add it to your calendar (.ics)
services-book-change = Change the time
services-book-change-button = Take this time instead
services-book-still-yours = Your appointment stays as it is until you take another time: { $when }
services-book-too-late = It is too late to change the time here. Cancel the appointment, or call us.
services-book-moved-often = { $count ->
    [one] You have changed the time once, and it cannot be changed again here. Call us.
   *[other] You have changed the time { $count } times, and it cannot be changed again here. Call us.
}
services-book-cancel = Cancel the appointment
services-book-cancel-words = Your time becomes free for somebody else at once.
services-book-not-ahead = This appointment is over or was cancelled already. Nothing was changed.
services-book-again = Book another appointment
services-book-again-there = Open your application to choose another time.
services-book-choose-button = Choose a time
services-book-see = See, change or cancel the appointment
services-book-state-booked = Booked
services-book-state-came = Came
services-book-state-missed = Did not come
services-book-state-cancelled = Cancelled
services-book-state-called-off = Called off by the office
services-book-done-booked = Your appointment is booked.
services-book-done-moved = Your appointment has another time now.
services-book-done-cancelled = Your appointment is cancelled.

services-book-mail-booked-subject = { $reference }: your appointment on { $when }
services-book-mail-booked =
    Your appointment is booked: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    See, change or cancel it here, and keep the link to yourself:
    { $url }

    { $town }
services-book-mail-moved-subject = { $reference }: your appointment is now on { $when }
services-book-mail-moved =
    Your appointment has another time now: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    See, change or cancel it here:
    { $url }

    { $town }
services-book-mail-cancelled-subject = { $reference }: your appointment is cancelled
services-book-mail-cancelled =
    You cancelled your appointment “{ $kind }” on { $when }. You do not have to do anything else.

    { $town }
services-book-mail-called-off-subject = { $reference }: your appointment on { $when } cannot take place
services-book-mail-called-off =
    We are sorry: your appointment “{ $kind }” on { $when } cannot take place.

    The reason: { $reason }

    { $town }
services-book-mail-reminder-subject = { $reference }: reminder of your appointment on { $when }
services-book-mail-reminder =
    You have an appointment: { $kind }
    { $when }
    { $office }, { $address }
    { $desk }

    { $about }

    If you cannot come, cancel it here, so that somebody else can have the time:
    { $url }

    { $town }

services-book-days-title = Who comes
services-book-office = Office
services-book-day = Day
services-book-show = Show
services-book-day-before = The day before
services-book-day-after = The day after
services-book-nobody = Nobody has booked on this day.
services-book-purpose = Why you need to read who comes
services-book-purpose-hint = For example: I receive people at desk 1. It is in the record that you read the names, and why.
services-book-purpose-missing = Say why you need to read who comes.
services-book-open-names = Show the names
services-book-time = Time
services-book-acts = What to do
services-book-mark-came = Came
services-book-mark-missed = Did not come
services-book-done-marked = It is written down.
services-book-not-booked = This appointment was cancelled, so nobody was expected.
services-book-not-yet = You can write down whether somebody came on the day of the appointment, not before.
services-book-call-off = Call off
services-book-reason-hint = The person reads this in the mail and on the page of the appointment.
services-book-reason-missing = Give the reason: the person reads it.
services-book-done-called-off = The appointment is called off. The person is told if they gave an address.
services-book-for-somebody = Book for somebody else
services-book-nobody-there = Nobody is there
services-book-hit = These appointments were booked before, and by this file nobody is there for them. Call them off, or change the file:

services-book-offices = Offices
services-book-office-new = New office
services-book-office-save = Save, in force at once
services-book-office-taken = There is an office of this address already. Choose another “slug”.
services-book-file = The office’s file
services-book-file-hint = In YAML: where it is, when it is open, desks and people with their absences, and what people come for. Public holidays are set for the whole town and need not stand here.
services-book-done-office = The office’s file is saved and in force.
services-book-open = Takes bookings
services-book-closed = Takes no bookings
services-book-since = In force since
services-book-feed = Calendar address
services-book-feed-words = Your calendar program can show when a desk, a person or a room is booked. It shows no names. A new address ends the one that you had for it.
services-book-feed-make = Make an address
services-book-feed-made = Copy this address into your calendar program now: it is shown only once. Whoever has it sees the bookings.

services-book-held = Your name, e-mail address and phone number with an appointment
services-book-held-why = To receive you and to remind you, until some time after the appointment

event-office-saved = An office’s file was written
event-appointment-booked = An appointment was booked
event-appointment-moved = An appointment was moved
event-appointment-cancelled = An appointment was cancelled by whoever had it
event-appointment-called-off = An appointment was called off by the office
event-appointment-marked = It was written down whether somebody came
event-appointments-read = Who comes to an office was read, for a purpose that was given
event-calendar-feed-made = A secret address of a calendar was made
event-appointment-forgotten = Who came to an appointment was destroyed

policy-services-anyone-books-appointments = Anyone may book a time at an office that is open for bookings
policy-services-people-change-their-own-appointments = Whoever has an appointment, known by their link, takes another time or cancels it
policy-services-staff-see-appointments = Auditors and administrators see how the days of any office are booked; caseworkers and managers those of their own body
policy-services-staff-receive-people = Caseworkers and managers of the body that runs an office read who comes, write down whether they came, move, call off and have a calendar
policy-services-managers-set-offices-up = Managers write the offices of their own body: hours, desks, absences and what people come for
policy-services-who-came-is-forgotten = The program destroys who came to an appointment when the time that the office keeps it is over

action-book-appointment = Book an appointment
action-move-appointment = Take another time for an appointment
action-cancel-appointment = Cancel an appointment
action-see-appointments = See how an office’s days are booked
action-read-appointments = Read who comes to an office
action-make-calendar-feed = Make a secret address of a calendar
action-save-office = Write an office’s file
action-mark-appointment = Write down whether somebody came
action-call-off-appointment = Call off an appointment
action-forget-appointment = Destroy who came to an appointment
resource-office = An office
resource-appointment = An appointment

job-kind-services-tell-of-appointment = Tell somebody what became of their appointment
job-kind-services-remind-of-appointment = Remind somebody of their appointment
job-kind-services-forget-appointment = Destroy who came to an appointment
services-book-move = Move to another time
services-book-move-from = It is on { $when }. It stays there until you have chosen another time.
services-book-done-rescheduled = The appointment was moved, and the person is told.
services-book-mail-rescheduled-subject = { $reference }: we moved your appointment to { $when }
services-book-mail-rescheduled =
    We had to move your appointment “{ $kind }” ({ $reference }).

    It is now on { $when }
    { $office }, { $address }
    { $desk }

    The reason: { $reason }

    See, change or cancel it here:
    { $url }

    { $town }
event-appointment-rescheduled = The office moved an appointment
action-reschedule-appointment = Move somebody’s appointment
