/** What every request goes through, whichever step it is about: headers, limits, the body, problems, figures. */
package anju.http.route;
