# Essayer un brouillon jusqu’au bout, des deux côtés.

services-tryout-word = ESSAI
services-tryout-verify-state = Un essai
services-tryout-verify-about = Ceci est un permis d’essai : il ne prouve rien. Il a été fait en essayant une démarche. Ne l’acceptez pas.
services-tryout-credential = Télécharger le permis d’essai en texte
services-tryout-w3c = Télécharger le permis d’essai comme attestation vérifiable
