/** The web client as it is served: its pages and assets, and the city's districts for the map. */
package anju.http.web;
