/** Files that are no rows: photos and documents, wherever they lie. */
package anju.flow.files;
