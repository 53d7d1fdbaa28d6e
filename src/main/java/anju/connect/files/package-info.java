/** Files in a folder or in any store that speaks S3, encrypted before they leave Anju. */
package anju.connect.files;
