# Inspections sur le terrain : ce qu’un appareil garde et ce qui n’est pas encore envoyé.

services-field-photo-many = Il n’est possible d’envoyer que {"{"}max{"}"} photos à la fois. Envoyez d’abord celles-ci, puis ajoutez les autres.
services-field-photo-smaller = « {"{"}name{"}"} » a été réduite pour que cet appareil puisse la garder.
services-field-photo-lost = Cet appareil ne peut pas garder « {"{"}name{"}"} ». Laissez cette page ouverte jusqu’à l’envoi ou reprenez la photo plus tard.
services-field-lost = Cet appareil ne peut pas garder ce que vous avez saisi. Laissez cette page ouverte jusqu’à l’envoi.
services-field-waiting = Pas encore envoyé
services-field-waiting-words = Ceci est gardé sur cet appareil et n’a pas été envoyé. Il y reste trois jours. L’envoi enregistre ce que vous avez coché ; une tâche n’est terminée que si vous avez appuyé sur « Terminer la tâche ».
services-field-waiting-send = Tout envoyer
services-field-waiting-task = Tâche {"{"}task{"}"}
services-field-waiting-pressed = En attente d’envoi depuis : {"{"}when{"}"}.
services-field-waiting-ticked = Dernière modification : {"{"}when{"}"}.
services-field-waiting-photos = Photos : {"{"}count{"}"}.
services-field-waiting-sending = Envoi en cours.
services-field-waiting-all = Tout a été envoyé.
services-field-waiting-some = Tout n’a pas pu être envoyé. Ouvrez ce qui reste et relisez-le.
services-field-waiting-no-line = Il n’y a pas de réseau. C’est toujours sur cet appareil : envoyez-le quand le réseau est de retour.
services-field-waiting-sent = Envoyé.
services-field-waiting-changed = La tâche a changé ou n’est plus à vous. Ouvrez-la et relisez-la.
services-field-waiting-refused = Il manque quelque chose ou quelque chose est incorrect. Ouvrez-la et relisez-la.
