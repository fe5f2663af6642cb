## What all mails share

reports-mail-hello = Hello,
reports-mail-hello-name = Hello { $name },
reports-mail-subject = { $reference }: { $what } ({ $title })
reports-mail-about = This is about { $reference }: { $title }.
reports-mail-see = See everything about it here: { $url }
reports-mail-writes = { $who } writes:
reports-mail-somebody = A resident
reports-mail-stop = To stop these mails, or to change what you are told, go here: { $url }

## For whoever reported it

reports-mail-received-short = we have your report
reports-mail-received = Thank you. We have your report. Its reference is { $reference }.
reports-mail-received-by = { $agency } will look at it.
reports-mail-answer-due = A first answer is due by { $date }.
reports-mail-own-link = To add something to your report or take it back, open your reports: { $my }. To stop these mails, go here: { $url }
reports-mail-is-it-fixed = Is it fixed? Tell us here: { $url }

## What has become of a report

reports-mail-now-received = { $agency } has it and will look at it again.
reports-mail-now-in-progress = { $agency } is dealing with it.
reports-mail-now-planned = { $agency } has promised to fix it by { $date }.
reports-mail-now-handed-over = { $agency } answers for this, not we. We have passed the report on. It stays open with us until they have dealt with it.
reports-mail-now-fixed = { $agency } says that it is fixed.
reports-mail-now-wont-fix = { $agency } will not do this.
reports-mail-now-duplicate = This had been reported before, as { $other }. From now on we tell you what happens there.
reports-mail-now-withdrawn = Whoever reported this has taken it back.
reports-mail-short-received = open again
reports-mail-short-in-progress = being worked on
reports-mail-short-planned = planned
reports-mail-short-handed-over = handed over
reports-mail-short-fixed = fixed
reports-mail-short-wont-fix = will not be done
reports-mail-short-duplicate = reported before
reports-mail-short-withdrawn = withdrawn
reports-mail-reopened = A resident says that it is not fixed. { $agency } has it again, and its clocks have begun anew.
reports-mail-reopened-short = not fixed, open again
reports-mail-confirmed = A resident says that it is fixed.
reports-mail-confirmed-short = fixed, says a resident
reports-mail-commented-short = somebody added something
reports-mail-routed = It lay with the wrong office. { $agency } has it now. You need not write again, and the time that has passed counts.
reports-mail-routed-short = now with the right office
reports-mail-took-duplicate = Somebody else has reported the same. Their report is now part of this one.
reports-mail-news-short = there is news

## Following

reports-mail-confirm-subject = Do you want these mails?
reports-mail-confirm = Somebody, probably you, wants to be told by mail about: { $what }. If that is right, open this link and confirm:
reports-mail-confirm-not-you = If it was not you, do nothing. You will hear no more of this.
reports-mail-area-subject =
    { $count ->
        [one] { $ward }: { $count } new report
       *[other] { $ward }: { $count } new reports
    }
reports-mail-area =
    { $count ->
        [one] { $count } new problem was reported in { $ward }.
       *[other] { $count } new problems were reported in { $ward }.
    }
reports-mail-place =
    { $count ->
        [one] { $count } new problem was reported within { $metres } m of { $place }.
       *[other] { $count } new problems were reported within { $metres } m of { $place }.
    }
reports-mail-area-closed-subject =
    { $count ->
        [one] { $ward }: { $count } report closed
       *[other] { $ward }: { $count } reports closed
    }
reports-mail-area-closed = Closed here ({ $around }):
reports-mail-area-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }

## Requests that something be hidden

reports-mail-request-short = about your request
reports-mail-request = You asked us to hide or correct something in { $reference }.
reports-mail-request-granted = We have done so. Our answer:
reports-mail-request-refused = We have looked at it and cannot do so. Our answer:

## For teams

reports-mail-team-reopened = A resident says that this is not fixed. It is open again, and its clocks have begun anew.
reports-mail-team-hiding = A resident asks that something in this report be hidden or corrected. Why stands with the report.
reports-mail-team-hiding-short = asks to have something hidden
reports-mail-remind-subject =
    { $count ->
        [0] Reports that are due soon
        [one] { $count } report is late
       *[other] { $count } reports are late
    }
reports-mail-remind-late =
    { $count ->
        [one] { $count } report of your team is late.
       *[other] { $count } reports of your team are late.
    }
reports-mail-remind-soon =
    { $count ->
        [one] { $count } report falls due within a day.
       *[other] { $count } reports fall due within a day.
    }
reports-mail-remind-queue = Your team’s queue: { $url }

## For other bodies

reports-mail-hand-over-short = a report for you
reports-mail-hand-over = A resident has reported to { $town } a problem that you answer for:
reports-mail-hand-over-due = By our rules it should be fixed by { $date }.
reports-mail-hand-over-contact = Please tell us what becomes of it: { $email }
