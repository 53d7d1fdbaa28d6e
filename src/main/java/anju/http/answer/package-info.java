/** What goes back over the wire: answers, problem documents, and every sentence in the reader's language. */
package anju.http.answer;
