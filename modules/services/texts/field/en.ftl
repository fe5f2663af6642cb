# Inspections on the way: what a device keeps, and what of it was not sent yet.

services-field-photo-many = Only {"{"}max{"}"} photos can be sent at a time. Send these first, then add the others.
services-field-photo-smaller = “{"{"}name{"}"}” was made smaller, so that this device can keep it.
services-field-photo-lost = This device cannot keep “{"{"}name{"}"}”. Leave this page open until it is sent, or take the photo again later.
services-field-lost = This device cannot keep what you typed. Leave this page open until it is sent.
services-field-waiting = Not sent yet
services-field-waiting-words = This is kept on this device, and was not sent. It stays for three days. Sending it keeps what you ticked; a task is finished only if you pressed “Finish the task”.
services-field-waiting-send = Send all
services-field-waiting-task = Task {"{"}task{"}"}
services-field-waiting-pressed = Waits to be sent since {"{"}when{"}"}.
services-field-waiting-ticked = Last changed {"{"}when{"}"}.
services-field-waiting-photos = Photos: {"{"}count{"}"}.
services-field-waiting-sending = It is being sent.
services-field-waiting-all = All of it was sent.
services-field-waiting-some = Not all of it could be sent. Open what is left, and look at it.
services-field-waiting-no-line = There is no network. It is still on this device: send it when the network is back.
services-field-waiting-sent = Sent.
services-field-waiting-changed = The task has changed, or is no longer yours. Open it, and look at it.
services-field-waiting-refused = Something in it is missing or wrong. Open it, and look at it.
