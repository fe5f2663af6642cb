## Pourquoi un agent n’a pas pu faire quelque chose

reports-status-not-from-here = Un signalement ne peut pas passer à cet état depuis celui où il est
reports-promise-missing = Saisissez le jour où ce sera réparé, aujourd’hui ou plus tard
reports-reason-missing = Donnez la raison
reports-agency-unknown = Choisissez l’organisme qui répond
reports-team-unknown = Choisissez une équipe de l’organisme qui répond
reports-assignee-unknown = Choisissez quelqu’un qui travaille pour l’organisme qui répond
reports-category-same = Le signalement a déjà cette catégorie
reports-merge-unknown = Saisissez la référence d’un autre signalement que tout le monde peut voir
reports-routed-already = Le signalement s’y trouve déjà.
reports-note-missing = Écrivez la note
reports-update-missing = Écrivez ce qui doit être publié
reports-redacted-missing = Laissez une partie du texte, ou masquez tout le signalement
reports-redacted-same = Modifiez le texte
reports-answer-to-request-missing = Écrivez ce qui est répondu à l’habitant
reports-request-decided-already = Quelqu’un d’autre en a décidé.
reports-purpose-missing = Dites pourquoi vous en avez besoin
reports-bulk-none-chosen = Choisissez entre 1 et 200 signalements
reports-view-name-missing = Donnez un nom à la vue
reports-too-many-views = Vous avez cent vues. Supprimez-en une d’abord.
reports-handover-ended = L’autre organisme n’a plus ce signalement.
reports-their-id-taken = L’autre organisme a donné ce numéro à un autre signalement.
reports-update-taken-already = Cette nouvelle a déjà été reprise.

## Pourquoi un responsable n’a pas pu faire quelque chose

reports-category-code-form = Saisissez un code de lettres, chiffres, traits d’union, tirets bas et points, de 60 au plus
reports-category-code-taken = Une autre catégorie a ce code
reports-category-name-missing = Donnez un nom à la catégorie
reports-category-group-missing = Saisissez le titre sous lequel elle figure
reports-category-topic-missing = Choisissez un thème
reports-category-too-many-questions = Posez au plus 20 questions
reports-question-code-form = Saisissez un code qu’aucune autre question de cette catégorie n’a : lettres, chiffres, traits d’union, tirets bas et points
reports-question-label-missing = Écrivez la question
reports-question-options-missing = Donnez au moins deux réponses au choix, chacune avec son propre code
reports-template-name-missing = Donnez au texte un nom de 200 caractères au plus
reports-template-text-missing =
    { $most ->
        [one] Écrivez le texte dans une langue au moins, avec { $most } caractère au plus
       *[other] Écrivez le texte dans une langue au moins, avec { $most } caractères au plus
    }
reports-key-name-missing = Dites à qui est le programme
reports-key-revoked-already = Cette clé a déjà pris fin.
