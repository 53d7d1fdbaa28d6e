/** The register of unmet needs by HTTP: who waits for what and why, how many where, tried again and closed by name. */
package anju.http.unmet;
