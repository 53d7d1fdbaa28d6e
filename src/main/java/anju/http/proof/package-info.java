/** How visits are proved, over HTTP: what a resident chose and has, what the phone asks for, calls and taps. */
package anju.http.proof;
