/** Corrections as JSON, beside what they correct. */
package anju.http.json.correction;
