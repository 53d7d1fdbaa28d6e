/** Photos of visits: taken in, looked at by who may, and found when they are shown twice. */
package anju.flow.photo;
