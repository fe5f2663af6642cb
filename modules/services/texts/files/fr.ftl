# Fichiers que donnent les demandeurs : choisis, refusés, contrôlés contre les virus, ouverts.

services-files-title = Fichiers
services-files-limits = { $count ->
    [one] Vous pouvez ajouter un fichier : { $kinds }. Il peut faire { $size } au plus.
   *[other] Vous pouvez ajouter { $count } fichiers : { $kinds }. Chacun peut faire { $size } au plus.
}
services-files-kind-or = {" ou "}
services-files-kind-pdf = PDF
services-files-kind-picture = image
services-files-kind-document = document Word, OpenDocument, RTF ou texte brut
services-files-kind-spreadsheet = feuille de calcul ou CSV
services-files-kind-sound = enregistrement sonore
services-files-kind-film = film
services-files-kilobytes = { $number } ko
services-files-megabytes = { $number } Mo
services-files-kept = Déjà gardés :
services-files-full = Il ne faut plus de fichier ici. Retirez-en un pour le remplacer.
services-files-add = Ajouter les fichiers choisis et rester sur cette page
services-files-remove = Retirer
services-files-later = Fichiers (facultatif)
services-files-later-hint = Jusqu’à 8 fichiers de 25 Mo au plus : PDF, images, documents, feuilles de calcul, son ou film.
services-files-program = « { $file } » est un programme, ou son nom se termine comme celui d’un programme. Choisissez un document ou une image.
services-files-markup = « { $file } » est une page web ou un dessin qui peut contenir des programmes. Enregistrez-le en PDF ou en image, et choisissez ce fichier.
services-files-macros = « { $file } » contient des macros. Enregistrez-le sans macros ou en PDF, et choisissez ce fichier.
services-files-bomb = « { $file } » deviendrait démesurément grand une fois décompressé. Enregistrez-le en PDF, et choisissez ce fichier.
services-files-locked = « { $file } » est protégé par un mot de passe : personne ici ne pourrait l’ouvrir. Enregistrez-le sans mot de passe, et choisissez ce fichier.
services-files-many = Cette demande a autant de fichiers qu’elle peut en avoir. Retirez-en un avant d’en ajouter un autre.
services-files-unscanned = Pas contrôlé contre les virus
services-files-waiting = Contrôle contre les virus en cours
services-files-clean = Aucun virus trouvé
services-files-infected = Avait un virus, a été détruit
services-files-infected-here = « { $file } » avait un virus, et nous l’avons détruit. Vérifiez votre appareil, et choisissez un autre fichier.
services-files-infected-gone = Ce fichier avait un virus et a été détruit. Il ne peut pas être ouvert.
services-files-not-checked-yet = Ce fichier est encore en cours de contrôle contre les virus. Réessayez dans une minute.
services-files-open = Ouvrir
services-files-opening = L’ouverture d’un fichier est enregistrée avec le même motif, et la personne qui a fait la demande le voit.
services-files-mail-subject = { $reference } : un fichier avait un virus
services-files-mail = Un fichier que vous avez donné pour « { $service } » ({ $reference }) avait un virus. Nous l’avons détruit ; personne ne l’a ouvert.

    Vérifiez votre appareil. Vous trouvez ici le nom du fichier, et pouvez nous en envoyer un autre :
    { $url }

    { $town }
services-files-held = Fichiers que donnent les demandeurs
services-files-held-why = Pour que la personne qui décide voie ce que les règles demandent. Ils sont scellés sous la clé propre de la personne qui demande, et détruits avec elle.
action-check-file = Contrôler un fichier contre les virus
action-hold-application = Empêcher la destruction d’une demande
action-see-retention = Voir quelles demandes seront détruites
action-destroy-application = Détruire une demande
action-destroy-bill = Détruire une facture

# Combien de temps les demandes sont gardées.

services-retention-title = Destruction des demandes
services-retention-lead = Quand une demande a été gardée aussi longtemps que le dit son service, ses réponses, ses fichiers et ses messages sont détruits avec la clé qui les scellait. Le registre le prouve.
services-retention-ahead = Ce qui sera détruit
services-retention-done = Ce qui a été détruit
services-retention-none = Il n’y a rien.
services-retention-application = Demande
services-retention-day = À cette date
services-retention-held = Doit rester
services-retention-proof = Preuve dans le registre
services-retention-at = Détruite
services-retention-counts = Quoi
services-retention-what = Réponses, messages : { $texts }, fichiers : { $files }
services-retention-until = Elle est gardée jusqu’au { $day }, puis détruite.
services-retention-is-held = Elle doit rester, bien que sa date ait été ou soit le { $day }.
services-retention-destroyed-on = Réponses, fichiers et messages ont été détruits le { $day }.
services-retention-hold = Empêcher sa destruction
services-retention-release = Permettre sa destruction à sa date
services-retention-reason-hint = Par exemple la lettre d’un tribunal. La personne qui a fait la demande ne le voit pas.
services-retention-not-now = Elle ne peut pas être détruite maintenant.
services-retention-destroyed = Elle a déjà été détruite.
services-retention-so-already = C’était déjà dit.
services-done-held = Elle reste jusqu’à ce que quelqu’un permette sa destruction.
services-done-released = Elle sera détruite à sa date.
services-entry-held = { $who } : ne doit pas être détruite
services-entry-released = { $who } : peut être détruite à sa date
services-files-late = Cette page est restée ouverte longtemps et nous n’avons pas pu la prendre. Rien de ce que vous avez écrit n’est perdu : appuyez encore une fois sur le bouton. Les fichiers sont à choisir de nouveau.

# Lieux et adresses.

services-files-map-zoom-in = Agrandir
services-files-map-zoom-out = Réduire
services-files-map-close = Fermer
services-files-map-marker = Le lieu
services-files-map-attribution = D’où vient la carte
services-files-map-unavailable = Ce navigateur ne peut pas dessiner la carte. Tout ce qu’elle montre est écrit sur cette page.
services-files-map-locate = Utiliser ma position
services-files-map-locating = Recherche de votre position …
services-files-map-locate-denied = Votre navigateur ne nous donne pas votre position. Écrivez une rue ou touchez la carte.
services-files-map-locate-failed = Votre position est introuvable. Écrivez une rue ou touchez la carte.
services-files-map-outside = Vous semblez être en dehors de la commune. Écrivez une rue ou touchez la carte.
services-files-map-chosen = Le lieu est marqué. Vous pouvez faire glisser l’épingle ou la déplacer avec les flèches du clavier.
services-files-map-chosen-near = Marqué près de { $name }. Vous pouvez faire glisser l’épingle ou la déplacer avec les flèches du clavier.
services-files-place-search = Chercher
services-files-place-hint = Par exemple, Mill Lane 12
services-files-place-label = Rue, adresse ou lieu
services-files-place-suggestions = Suggestions : { $count }
services-files-place-nothing = Nous n’avons rien trouvé pour « { $place } ». Vérifiez l’orthographe ou essayez une rue voisine.
services-files-place-offers = De quel « { $place } » s’agit-il ?
services-files-place-map = Carte pour marquer le lieu
services-files-place-map-otherwise = La carte a besoin de JavaScript. Elle n’est pas nécessaire : une rue ou une adresse suffit.
services-files-place-map-hint = Touchez l’endroit. Au clavier, déplacez l’épingle avec les flèches et confirmez avec Entrée.
services-files-place-choose = Choisissez une des adresses que nous avons trouvées, ou remplissez les champs.
services-files-restored = Nous avons remis ce que vous aviez écrit dans ce navigateur et qui ne nous est pas parvenu.
services-files-undo = L’enlever de nouveau
services-files-offline = Vous êtes hors ligne. Ce que vous avez écrit est gardé dans ce navigateur : appuyez de nouveau sur le bouton quand la connexion revient.

# Dans le registre, parmi les règles et parmi les tâches.

event-application-destroyed = Une demande gardée assez longtemps a été détruite
event-application-file-checked = Un fichier a été contrôlé contre les virus
event-application-file-read = Le personnel a ouvert un fichier d’une demande
event-application-file-removed = La personne qui demande a retiré un fichier
event-application-files-kept = La personne qui demande a donné des fichiers
event-application-held = Une demande ne doit pas être détruite
event-application-kept-until = Le jour où une demande sera détruite a été noté
event-application-released = Une demande peut être détruite à sa date
policy-services-applications-are-destroyed-in-the-end = Le programme détruit les demandes quand elles ont été gardées aussi longtemps que le dit leur service
policy-services-files-are-looked-at = Le programme note si un fichier donné par la personne qui demande a un virus
policy-services-managers-hold-applications = Les responsables empêchent la destruction d’une demande de leur propre organisme, avec un motif, et la permettent de nouveau
policy-services-staff-see-what-is-destroyed = Les responsables, les administrateurs et les auditeurs voient ce qui sera détruit et ce qui l’a été
job-kind-services-check-file = Contrôler un fichier contre les virus
job-kind-services-destroy-applications = Détruire les demandes gardées assez longtemps
job-kind-services-destroy-bills = Détruire les factures gardées assez longtemps
job-kind-services-destroy-files = Détruire le contenu de fichiers
job-kind-services-settle-files = Enlever les fichiers téléversés auxquels rien ne renvoie
