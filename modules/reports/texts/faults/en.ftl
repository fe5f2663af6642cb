## Why staff could not do something

reports-status-not-from-here = A report cannot go to this state from where it is
reports-promise-missing = Enter the day by which it will be fixed, today or later
reports-reason-missing = Give the reason
reports-agency-unknown = Choose the body that answers
reports-team-unknown = Choose a team of the body that answers
reports-assignee-unknown = Choose somebody who works for the body that answers
reports-category-same = The report has this category already
reports-merge-unknown = Enter the reference of another report that everybody can see
reports-routed-already = The report lies there already.
reports-note-missing = Write the note
reports-update-missing = Write what is to be published
reports-redacted-missing = Leave something of the text, or hide the whole report
reports-redacted-same = Change the text
reports-answer-to-request-missing = Write what the resident is told
reports-request-decided-already = Somebody else has decided this.
reports-purpose-missing = Say what you need it for
reports-bulk-none-chosen = Choose between 1 and 200 reports
reports-view-name-missing = Give the view a name
reports-too-many-views = You have a hundred views. Remove one first.
reports-handover-ended = The other body no longer has this report.
reports-their-id-taken = The other body has given this number to another report.
reports-update-taken-already = This update has been taken already.

## Why a manager could not do something

reports-category-code-form = Enter a code of letters, digits, hyphens, underscores and dots, at most 60
reports-category-code-taken = Another category has this code
reports-category-name-missing = Give the category a name
reports-category-group-missing = Enter the heading under which it is listed
reports-category-topic-missing = Choose a topic
reports-category-too-many-questions = Ask at most 20 questions
reports-question-code-form = Enter a code that no other question of this category has: letters, digits, hyphens, underscores and dots
reports-question-label-missing = Write the question
reports-question-options-missing = Give at least two answers to choose from, each with a code of its own
reports-template-name-missing = Give the text a name of at most 200 characters
reports-template-text-missing =
    { $most ->
        [one] Write the text in at least one language, with at most { $most } character
       *[other] Write the text in at least one language, with at most { $most } characters
    }
reports-key-name-missing = Say whose program it is
reports-key-revoked-already = This key has ended already.
