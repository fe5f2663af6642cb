# Probar un borrador hasta el final, por los dos lados.

services-tryout-word = PRUEBA
services-tryout-verify-state = Una prueba
services-tryout-verify-about = Este es un permiso de prueba: no demuestra nada. Se hizo al probar un servicio. No lo acepte.
services-tryout-credential = Descargar el permiso de prueba como texto
services-tryout-w3c = Descargar el permiso de prueba como credencial verificable
