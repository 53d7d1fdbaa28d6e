/** What is read to be shown: each answer of the API as one record, read in one go, with how the viewer stands to it. */
package anju.flow.view;
