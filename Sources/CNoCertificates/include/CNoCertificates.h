#ifndef CNOCERTIFICATES_H
#define CNOCERTIFICATES_H

// Stands in for the function of mbed TLS that libgit2 reads the system's certificates with.
int mbedtls_x509_crt_parse_file(void *chain, const char *path);

#endif
