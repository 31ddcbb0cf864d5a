import { LightningElement } from 'lwc';
export default class ErrorDashboard extends LightningElement {}
