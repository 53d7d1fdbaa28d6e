/** Whether a visit may come at another time: asked by the desk, answered by the family or written down for them. */
package anju.http.consent;
