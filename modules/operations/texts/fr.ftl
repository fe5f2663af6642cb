operations-title = Exploitation
operations-version = Version
operations-address = Adresse
operations-database = Base de données
operations-mail = Courriel
operations-mail-server = Envoyé par un serveur de courriel
operations-mail-folder = Pas d’envoi : aucun serveur n’est configuré, les courriels sont donc écrits dans des fichiers.
operations-mails-link = Les lire
operations-clock = Heure de ce serveur
operations-state-well = Tout va bien
operations-state-look = À regarder

# Jobs.
operations-jobs = Tâches
operations-jobs-link = Voir toutes les tâches
operations-jobs-failed-count = Échouées
operations-jobs-waiting-count = En attente
operations-jobs-failed = { $count ->
    [0] Aucune tâche échouée
    [one] { $count } tâche échouée
   *[other] { $count } tâches échouées
}
operations-jobs-waiting = { $count ->
    [0] Aucune tâche en attente
    [one] { $count } tâche en attente
   *[other] { $count } tâches en attente
}
operations-jobs-more = { $count ->
    [one] Seule la première est affichée.
   *[other] Seules les { $count } premières sont affichées.
}
operations-column-kind = Genre
operations-column-due = Prévue
operations-column-tries = Essais
operations-column-error = Dernière erreur
operations-column-actions = Ce que vous pouvez faire
operations-tries = { $tries } sur { $most }
operations-job-failed = Échouée
operations-job-retry = Réessayer maintenant
operations-job-give-up = Abandonner
operations-give-up-title = Abandonner cette tâche ?
operations-give-up-text = Elle sera supprimée et ne sera jamais faite.
operations-cancel = Annuler
operations-job-retried = La tâche va être réessayée maintenant.
operations-job-given-up = La tâche a été abandonnée.

# The ledger, its witnesses and its followers.
operations-ledger = Registre public
operations-ledger-link = Voir le registre public
operations-sealed = Inscriptions dans le registre
operations-unsealed = Inscriptions pas encore scellées
operations-signed = Dernière signature
operations-witnesses = Témoins
operations-column-witness = Témoin
operations-column-entries = Inscriptions confirmées
operations-column-asked = Dernière demande
operations-followers = Ce qui suit le registre
operations-column-follower = Suiveur
operations-column-behind = Inscriptions de retard

# Mails.
operations-mails = Courriels
operations-mails-text = Aucun serveur de courriel n’est configuré. Voici les courriels qui auraient été envoyés, les plus récents d’abord. Leurs liens fonctionnent.
operations-mails-none = Aucun courriel n’a encore été écrit.
operations-mail-subject = Objet
operations-mail-to = À
operations-mail-at = Écrit

# Permissions.
operations-permissions = Droits
operations-permissions-link = Qui peut faire quoi, et pourquoi
operations-permissions-text = Choisissez une personne et une action. La réponse est celle que donne le programme lui-même, avec ses raisons.
operations-who = Qui
operations-who-anonymous = Un visiteur qui ne s’est pas identifié
operations-who-person = Un habitant, reconnu par un lien reçu par courriel
operations-who-program = Un programme muni d’une clé
operations-action = Veut
operations-resource = Ce sur quoi il agit
operations-ask = Voir la réponse
operations-allowed = Permis
operations-not-allowed = Pas permis
operations-no-rule = Aucune règle ne le permet. Ce qu’aucune règle ne permet n’est pas permis.
operations-rules = Toutes les règles
operations-rules-text = Les règles font partie du programme et sont les mêmes pour tous. Elles sont écrites en anglais et en Cedar, un langage fait pour de telles règles.

# Ce que le registre dit qu’il s’est passé : une clé par genre d’événement.
event-job-retried = Une tâche qui avait échoué a été relancée
event-job-given-up = Une tâche qui avait échoué a été abandonnée

# Pourquoi quelqu’un peut faire quelque chose : une clé par règle.
policy-operations-administrators-and-auditors-see-operations = Les administrateurs et les auditeurs voient comment le programme fonctionne, ce qui a échoué et qui peut faire quoi
policy-operations-administrators-manage-jobs = Les administrateurs relancent une tâche ou l’abandonnent
policy-operations-administrators-see-mails = Les administrateurs voient les courriels écrits dans des fichiers quand aucun serveur de courrier n’est défini
policy-operations-staff-of-a-demo-see-mails = Dans une ville de démonstration, personne n’est réel, et tous les agents peuvent voir ses courriels

action-see-operations = Voir comment fonctionne le programme
action-manage-jobs = Relancer une tâche ou l’abandonner
action-see-mails = Voir les courriels écrits dans des fichiers
resource-operations = Le programme
attribute-agency = Organisme
attribute-assignee = Numéro de la personne chargée
attribute-demo = C’est une ville de démonstration
attribute-hidden = C’est masqué
attribute-house = L’organisme de l’administration elle-même
attribute-kind = Genre
attribute-number = Numéro
attribute-own = C’est le sien
attribute-status = État
attribute-team = Équipe
