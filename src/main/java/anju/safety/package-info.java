/** Alarms: somebody calls for help, a named person answers, and every alarm ends with an outcome. */
package anju.safety;
