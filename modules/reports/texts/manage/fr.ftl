## Réglages

reports-setup-title = Réglages
reports-setup-categories = Ce qui peut être signalé, ce qui est demandé et dans quel ordre.
reports-setup-templates = Textes par lesquels les agents commencent leurs réponses.
reports-setup-targets = Ce qui est en retard, comment les délais ont été tenus et quelle règle fixe quel délai.
reports-setup-keys = Clés des programmes qui envoient des signalements ou des nouvelles.
reports-setup-town = La commune
reports-setup-town-all = Tout ce qui concerne la commune
reports-setup-town-rules = Carte des responsabilités
reports-setup-town-agencies = Organismes
reports-setup-town-teams = Équipes
reports-setup-town-areas = Secteurs
reports-setup-town-holidays = Jours fériés
reports-setup-town-hours = Heures de travail
reports-move-up = Monter
reports-move-down = Descendre

## Catégories

reports-categories-title = Catégories
reports-categories-lead = Les habitants choisissent parmi celles-ci, dans cet ordre, sous leurs titres.
reports-categories-add = Ajouter une catégorie
reports-categories-none = Il n’y a pas encore de catégorie : rien ne peut être signalé.
reports-categories-ended = Non proposées
reports-categories-imported = Celles sous « Imported » sont venues avec les signalements d’un autre système. Pour que les habitants puissent en choisir une, donnez-lui un thème et un nom dans chaque langue, et décochez « Ne plus proposer cette catégorie ».
reports-categories-topic = Sujet : { $topic }
reports-categories-questions =
    { $count ->
        [0] Aucune question
        [one] { $count } question
       *[other] { $count } questions
    }
reports-category-change = Modifier « { $name } »
reports-category-saved = La catégorie « { $name } » est enregistrée.
reports-category-name = Nom
reports-category-group = Titre
reports-category-group-hint = Les catégories du même titre sont ensemble, par exemple « Rues et chemins ».
reports-category-hint = Explication
reports-category-hint-hint = Une ligne sous le nom, s’il en faut une.
reports-category-topic = Sujet
reports-category-topic-hint = La carte des responsabilités dit pour chaque sujet qui en répond.
reports-category-keywords = Autres mots
reports-category-keywords-hint = Un par ligne. Les habitants trouvent la catégorie aussi par ces mots, dans n’importe quelle langue.
reports-category-code = Code
reports-category-code-hint = D’autres systèmes connaissent la catégorie par lui. Il ne peut pas être changé ensuite. Laissez-le vide pour qu’il soit formé à partir du nom.
reports-category-ended = Ne plus proposer cette catégorie
reports-category-ended-hint = Les signalements qui l’ont la gardent.

## Questions

reports-questions-title = Questions pour « { $category } »
reports-questions-lead = Posées à côté de la description. Moins il y a de questions, plus il y a de gens qui vont au bout.
reports-questions-none = Rien de plus n’est demandé.
reports-questions-add = Ajouter une question
reports-questions-saved = La question est enregistrée.
reports-questions-remove-title = Supprimer cette question ?
reports-questions-remove-text = Elle n’est plus posée pour les nouveaux signalements. Les réponses données restent avec leurs signalements.
reports-questions-removed = La question est supprimée.
reports-question-change = Modifier une question
reports-question-is-required = Obligatoire
reports-question-label = Question
reports-question-hint = Aide
reports-question-hint-hint = Une ligne sous la question, s’il en faut une.
reports-question-kind = Type de réponse
reports-question-kind-text = Une ligne
reports-question-kind-text-hint = Pour une plaque, un nom de magasin et le reste
reports-question-kind-paragraph = Plusieurs lignes
reports-question-kind-paragraph-hint = Pour une description
reports-question-kind-number = Un nombre
reports-question-kind-number-hint = Avec des décimales au besoin
reports-question-kind-date = Un jour
reports-question-kind-date-hint = Choisi dans un calendrier
reports-question-kind-choice = Une réponse parmi plusieurs
reports-question-kind-choice-hint = Donnez les réponses ci-dessous
reports-question-kind-choices = Une ou plusieurs réponses
reports-question-kind-choices-hint = Donnez les réponses ci-dessous
reports-question-options = Réponses au choix
reports-question-options-hint = Seulement pour les deux derniers types. Videz les champs d’une réponse pour la supprimer.
reports-question-option = Réponse { $number }
reports-question-option-code = Code (facultatif)
reports-question-more-options = Place pour d’autres réponses
reports-question-required = Il faut y répondre
reports-question-required-hint = Personne ne peut signaler sans réponse.
reports-question-public = Tout le monde peut lire la réponse
reports-question-public-hint = Sinon, seuls les agents la lisent.

## Modèles de réponse

reports-templates-title = Modèles de réponse
reports-templates-lead = Proposés aux agents là où ils conviennent à l’état et à la catégorie. Chacun les adapte avant d’envoyer.
reports-templates-add = Ajouter un modèle
reports-templates-change = Modifier un modèle
reports-templates-none = Il n’y a pas encore de modèle.
reports-templates-saved = Le modèle est enregistré.
reports-templates-name = Nom
reports-templates-name-hint = Pour les collègues : c’est ainsi qu’ils le trouvent.
reports-templates-text = Texte
reports-templates-text-hint = Écrivez comme à un voisin : ce qui va se passer, et quand.
reports-templates-status = Proposé quand l’état devient
reports-templates-any-status = N’importe quel état
reports-templates-category = Proposé pour
reports-templates-ended = Ne plus proposer ce modèle

## Clés des programmes

reports-keys-of-programs = Clés des programmes
reports-keys-lead = Un programme envoie des signalements par Open311 avec sa propre clé. Une clé qui agit pour un organisme peut aussi dire ce que sont devenus ses signalements.
reports-keys-none = Il n’y a pas encore de clé.
reports-key-add = Créer une clé
reports-key-name = À qui est le programme ?
reports-key-name-hint = Par exemple, l’application de Merrow
reports-key-agency = Organisme pour lequel il agit
reports-key-agency-hint = Seulement pour les programmes par lesquels un autre organisme envoie des nouvelles.
reports-key-no-agency = Aucun : il n’envoie que des signalements
reports-key-reports = Envoie des signalements
reports-key-acts-for = Envoie des signalements, et des nouvelles pour { $agency }
reports-key-since = depuis
reports-key-until = jusqu’à
reports-key-made = La clé est créée
reports-key-made-for = Voici la clé de { $name } :
reports-key-once = La clé n’est montrée que cette fois. Nous ne gardons que son empreinte.
reports-key-use = Comment un programme s’en sert :
reports-key-copied = Je l’ai copiée
reports-key-end = Mettre fin à cette clé
reports-key-end-title = Mettre fin à la clé de { $name }
reports-key-end-text = À partir de maintenant, le programme ne peut plus rien envoyer. C’est définitif ; une autre clé peut être créée.
reports-key-ended = La clé a pris fin.

## Délais

reports-targets-title = Délais
reports-targets-lead = Les délais comptent le temps de travail : heures de bureau, sans jours fériés.
reports-targets-now = En retard maintenant, par équipe
reports-targets-nothing-late = Rien n’est en retard, et rien n’arrive à échéance d’ici un jour.
reports-targets-late = En retard
reports-targets-soon = Échéance d’ici un jour
reports-targets-year = Résolus ces douze derniers mois, par catégorie
reports-targets-nothing-fixed = Rien n’a encore été résolu.
reports-targets-fixed = Résolus
reports-targets-in-time = À temps
reports-targets-median = La moitié en
reports-targets-rules = Quelle règle fixe quel délai
reports-targets-change = Les délais se changent dans la
reports-targets-topic = Sujet
reports-targets-area = Zone
reports-targets-office = Qui répond
reports-targets-respond = Première réponse
reports-targets-fix = Réparation
reports-targets-any-topic = N’importe quel sujet
reports-targets-whole-town = Toute la ville
