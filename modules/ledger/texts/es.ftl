# The record.
ledger-title = Registro público
ledger-lead = Cada cambio que se hace a través de este sitio queda anotado aquí, en orden y en el momento en que ocurre. Nadie puede cambiar ni borrar después un asiento sin que cualquiera pueda verlo; tampoco nosotros.
ledger-what-entry = Un asiento dice qué clase de hecho ocurrió, a qué se refiere, quién es responsable y cuándo fue. No contiene nombres ni nada que alguien haya escrito.
ledger-what-sealed = En menos de un segundo, cada asiento queda unido a todos los anteriores por una cadena de huellas, y firmamos el resultado.
ledger-what-receipt = Si nos ha enviado algo, puede guardar un recibo. Demuestra que su asiento está en el registro, aunque nosotros lo negáramos.
ledger-find-reference = Buscar los asientos sobre algo
ledger-find-hint = Escriba su referencia, por ejemplo la de su aviso
ledger-find-button = Buscar asientos
ledger-newest = Últimos asientos
ledger-empty = Todavía no hay asientos.
ledger-all-entries = Todos los asientos
ledger-entries-shown = Asientos { $first } a { $last } de { $size }, contados desde 0
ledger-pages = Más asientos
ledger-older = Anteriores
ledger-newer = Posteriores
ledger-column-number = Número
ledger-column-kind = Qué ocurrió
ledger-column-about = Sobre
ledger-column-agency = Responsable
ledger-column-at = Cuándo

# What is signed.
ledger-checkpoint = Lo que hemos firmado
ledger-checkpoint-text = Esta es nuestra declaración firmada de cuántos asientos hay y qué huella tienen en conjunto. Quien guarde una copia podrá demostrar más adelante que el registro se cambió, si se cambiara.
ledger-checkpoint-size = Número de asientos
ledger-checkpoint-root = Huella (raíz)
ledger-checkpoint-key = Clave para comprobar nuestra firma
ledger-checkpoint-file = La declaración firmada, como archivo
ledger-no-checkpoint = Todavía no se ha firmado nada.

# Witnesses.
ledger-witnesses = Testigos
ledger-witnesses-text = Los testigos son otros que confirman que también ellos han visto este registro únicamente crecer.
ledger-witnesses-none = Este registro todavía no tiene testigos.
ledger-witnesses-ours = Nuestros testigos
ledger-witnessed = Registros de otros de los que somos testigos
ledger-witness-key = Nuestra clave como testigos:
ledger-witness-never = Todavía no
ledger-witness-up-to-date = Ha confirmado todos los asientos
ledger-witness-away = No ha confirmado los últimos asientos. Se lo volvemos a pedir cada minuto.
ledger-witness-asked = Se le está preguntando por los últimos asientos
ledger-column-witness = Testigo
ledger-column-log = Registro
ledger-column-size = Asientos
ledger-column-cosigned = Confirmado
ledger-column-state = Estado

# Checking it.
ledger-check = Compruébelo usted
ledger-check-text = No tiene que fiarse de nuestra palabra. Este programa lee todo el registro desde fuera, vuelve a calcular cada huella y da la alarma si algo ha cambiado desde la última vez:
ledger-check-files = Los archivos que hay detrás de esta página siguen estándares abiertos (C2SP tlog-tiles, tlog-checkpoint y signed-note), de modo que cualquier programa que los conozca puede comprobarlos:
ledger-check-key = Guarde la clave de esta página o pídasela a alguien de confianza. Una clave que se muestra junto a lo que firma demuestra poco.

# One entry.
ledger-entry-title = Asiento { $number }
ledger-entry-commitment = Compromiso
ledger-entry-commitment-text = El compromiso une este asiento a los detalles de lo ocurrido sin revelarlos. Si se cambiaran, ya no encajaría.
ledger-entry-same-reference = Todos los asientos sobre lo mismo
ledger-entry-exact = El asiento, letra por letra
ledger-entry-exact-text = Estos son exactamente los caracteres de los que se hace la huella.
ledger-entry-before = Asiento anterior
ledger-entry-after = Asiento siguiente
ledger-receipt-download = Descargar el recibo

# The proof.
ledger-proof = Prueba
ledger-proof-text = La prueba lleva desde este asiento hasta la huella que hemos firmado. Su propio navegador puede comprobarla ahora, sin fiarse de nosotros.
ledger-proof-run = Comprobar la prueba en mi navegador
ledger-proof-step-leaf = Huella del asiento
ledger-proof-step-path = El camino lleva a esta raíz
ledger-proof-step-size = El asiento está dentro del número firmado de asientos
ledger-proof-step-root = La raíz es la firmada
ledger-proof-step-signature = La firma es de esta clave
ledger-proof-passed = Correcto
ledger-proof-failed = Incorrecto
ledger-proof-unsupported = Sin comprobar
ledger-proof-verified = Su navegador lo ha comprobado: este asiento está en el registro firmado.
ledger-proof-refuted = Esta prueba es incorrecta. Guarde esta página y avísenos, o avise a alguien de confianza.
ledger-proof-partly = El camino es correcto. Su navegador no puede comprobar este tipo de firma, así que esa parte no se ha comprobado.
ledger-proof-insecure = Su navegador solo lo hace con una conexión segura (https). Siga los pasos de abajo.
ledger-proof-by-hand = Comprobar la prueba a mano
ledger-proof-leaf-text = Primero, la huella del asiento. En un terminal, escriba:
ledger-proof-leaf-result = El resultado debe ser:
ledger-proof-only-entry = Por ahora es el único asiento, así que su huella ya es la raíz.
ledger-proof-path-text = Después, únala paso a paso con las huellas de sus vecinos. Cada resultado es el SHA-256 de un byte 1, la huella de la izquierda y la huella de la derecha.
ledger-proof-path = El camino hasta la raíz
ledger-proof-column-step = Paso
ledger-proof-column-hash = Huella del vecino
ledger-proof-column-side = Está a la
ledger-proof-column-result = Resultado
ledger-proof-left = izquierda
ledger-proof-right = derecha
ledger-proof-root-text = El último resultado es la raíz, que debe ser la de la declaración firmada de abajo:

# A row of bulk work.
ledger-proof-step-row = La fila del aviso, con su huella
ledger-proof-step-batch = El camino de la fila lleva a la raíz de su lote
ledger-proof-step-body = El asiento se compromete a esa raíz
ledger-row = Llegó junto con otros
ledger-row-text = Esto se tomó junto con otros. Un solo asiento los representa a todos: se compromete a la raíz de un árbol en el que cada uno es una fila, de modo que cada uno puede demostrarse por sí solo.
ledger-row-column = Fila
ledger-row-place = { $place } de { $size }
ledger-row-exact = Lo que dice la fila, letra por letra
ledger-row-exact-text = Estas son exactamente las letras de las que se hace la huella de la fila: una sal aleatoria, el número del aviso, la huella de lo que el otro sistema decía de él y su nombre allí.
ledger-row-withheld = Lo que dice la fila ya no se muestra, porque algo del aviso se ocultó. Su huella sigue demostrando que está en el lote.
ledger-row-by-hand = Primero, la huella de la fila y su camino hasta la raíz del lote.
ledger-row-root = La raíz debe ser esta y figurar en el texto completo del asiento, que sigue.
ledger-row-commitment = El asiento se compromete a este texto. En un terminal, escriba (el asiento tiene el resultado en hexadecimal):

# Receipts.
ledger-receipts-title = Recibos de { $reference }
ledger-receipts-text = Estos son todos los asientos del registro sobre esta referencia. Un recibo es un pequeño archivo que demuestra un asiento. Guárdelo en un lugar seguro: para comprobarlo no hacen falta ni este sitio ni nosotros.
ledger-receipts-waiting = Acaba de ocurrir algo aquí. Está guardado y entra en el registro en menos de un segundo. Entonces podrá obtener su recibo.
ledger-refresh = Actualizar
ledger-not-sealed = Entra en el registro en menos de un segundo
ledger-verify-title = Comprobar un recibo
ledger-verify-text = Pegue un recibo que haya guardado o elija su archivo. Comprobamos la prueba y la firma, y que el registro sigue teniendo este asiento.
ledger-verify-field = El recibo
ledger-verify-hint = Empieza por «c2sp.org/tlog-proof@v1»
ledger-verify-file = O elija el archivo
ledger-verify-key = Clave del registro que lo dio (opcional)
ledger-verify-key-hint = Déjelo vacío si el recibo es nuestro
ledger-verify-key-unreadable = Esto no es una clave de comprobación. Tiene la forma nombre+número+letras
ledger-verify-button = Comprobar el recibo
ledger-verify-missing = Pegue el recibo o elija su archivo
ledger-verify-unreadable = Esto no es un recibo completo: { $why }
ledger-verify-genuine = Este recibo es auténtico
ledger-verify-wrong = Este recibo no encaja con el registro.
ledger-verify-replaced = Nosotros firmamos este recibo, pero el registro tiene ahora otra cosa en su lugar. Guarde el recibo: demuestra que el registro se cambió.
ledger-verify-elsewhere = Si no quiere depender de nosotros, puede comprobarlo cualquier programa que conozca C2SP tlog-proof, y también esta misma página de cualquier otro municipio que use este programa, si le da nuestra clave.
ledger-warning = Advertencia

# What an entry commits to.
ledger-body = Detalles de este asiento
ledger-body-text = Usted puede leer los detalles a los que se refiere el compromiso. Que los ha leído, y para qué, será también un asiento del registro.
ledger-purpose = ¿Para qué los necesita?
ledger-purpose-missing = Elija para qué los necesita
ledger-purpose-audit = Una auditoría ordinaria
ledger-purpose-complaint = Una queja
ledger-purpose-court = Un tribunal u otra autoridad
ledger-purpose-fault = Encontrar un fallo
ledger-body-button = Mostrar los detalles
ledger-body-recorded = Su lectura ha quedado registrada.
ledger-body-what = Detalles
ledger-body-salt = Sal

# Lo que el registro dice que ha ocurrido: una clave por cada tipo de suceso.
event-entry-body-read = Alguien leyó lo que hay detrás de un asiento

# Por qué alguien puede hacer algo: una clave por cada regla.
policy-ledger-auditors-see-bodies = Los auditores y los administradores pueden leer aquello a lo que se compromete un asiento del registro; cada lectura queda registrada a su vez

# Lo que se hace después de los cambios: una clave por cada tipo de tarea y por cada seguidor del registro.
follower-ledger-witnesses = Testigos

action-see-entry-body = Ver los detalles de un asiento del registro
resource-ledger-entry = Un asiento del registro
