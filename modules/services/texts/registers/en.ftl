# Registers that services read: what is looked up and why, who looked.
services-registers-will-look = We look up in registers:
services-registers-looked = What we looked up in registers
services-registers-looked-lead = To check what you told us, we looked in these registers. Nobody looks without a reason.
services-registers-when = When
services-registers-who = Who looked
services-registers-why = Why
services-registers-sought = What we looked for
services-registers-result = What we found
services-registers-found = { $count ->
    [0] Nothing
    [one] 1 entry
   *[other] { $count } entries
}
services-registers-by-program = The program by itself
services-registers-again = Look in the registers again
services-registers-again-hint = The advice rests on what stood in the registers when they were last looked up. Looking again is recorded, and the applicant sees it.
services-registers-looked-again = The registers were looked up again.
services-registers-changed = The registers say something else now than when you looked. Look in the registers again, then decide.
services-registers-held-look = What was looked up about you in registers
services-registers-held-look-why = To check what you told us before it is decided
services-registers-act-renewed = { $who }: renewed
services-registers-readings = Who looked at this register
services-registers-readings-lead = Each time somebody opens a row, and each time a service looks a row up, it is written down. More than { $rows } rows opened by one person on one day are marked as unusual.
services-registers-readings-cut = There are more readings than this page looks at. Choose fewer days.
services-registers-readings-none = Nobody looked at this register in these days.
services-registers-by-day = By day and person
services-registers-each = Each reading
services-registers-span = { $days ->
    [one] The last day
   *[other] The last { $days } days
}
services-registers-purpose = What for
services-registers-all = Show all readings
services-registers-day = Day
services-registers-opened = Rows opened
services-registers-looked-up = Looked up for applications
services-registers-unusual = Unusual
services-registers-for = For the application
services-registers-more = Only the newest are shown here. The CSV file has all of them.

event-register-looked-up = A service looked up a register for an application
event-register-row-renewed = A row of a register was renewed
policy-services-auditors-see-who-looked = Auditors see who looked at any register and what for; managers at those of their own body
action-audit-register = See who looked at a register
