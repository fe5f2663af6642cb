# Trying a draft out, to its end on both sides.

services-tryout-word = TEST
services-tryout-verify-state = A test
services-tryout-verify-about = This is a test permit: it proves nothing. It was made while a service was being tried out. Do not accept it.
services-tryout-credential = Download the test permit as text
services-tryout-w3c = Download the test permit as a Verifiable Credential
